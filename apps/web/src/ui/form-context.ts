import { createContext, useContext } from 'react';
import type { FormError } from './form-error.ts';

interface FormSurroundings {
  /** Begins the ids of its fields: two forms may share a page. */
  id: string;
  errors: readonly FormError[];
  isSending: boolean;
}

export const FormContext = createContext<FormSurroundings>({
  id: '',
  errors: [],
  isSending: false,
});

export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`;
}

interface FieldState {
  id: string;
  hintId: string;
  errorId: string;
  error: string | undefined;
}

/** What the form around it knows of a field. */
export function useField(name: string): FieldState {
  const { id: formId, errors } = useContext(FormContext);
  const id = fieldId(formId, name);
  const error = errors.find(({ field }) => field === name)?.message;
  return { id, hintId: `${id}-hint`, errorId: `${id}-error`, error };
}
