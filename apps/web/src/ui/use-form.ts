import { type FormEvent, useRef, useState } from 'react';
import { useTexts } from '../texts/texts-context.tsx';
import { useOfficeTexts } from '../texts/use-office-texts.ts';
import { explainRefusal } from './explain-refusal.ts';
import type { FormError } from './form-error.ts';

interface FormOptions {
  /** What can be told before anything is sent. */
  check?: (data: FormData) => FormError[];
  send: (data: FormData) => Promise<void>;
  /** A refusal in words that know this form; undefined leaves it to the usual ones. */
  explain?: (error: Error) => FormError[] | undefined;
}

export interface FormState {
  errors: readonly FormError[];
  /** Counts the refused tries, so that each moves the focus to what is wrong. */
  attempt: number;
  isSending: boolean;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

/** Sends a form once at a time and keeps what was wrong with it. The fields keep what was typed. */
export function useForm({ check, send, explain }: FormOptions): FormState {
  const { states } = useTexts();
  const { form: texts } = useOfficeTexts();
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [isSending, setSending] = useState(false);
  const isBusy = useRef(false);

  function refuse(found: readonly FormError[]) {
    setErrors(found);
    setAttempt((before) => before + 1);
  }

  async function submit(form: HTMLFormElement) {
    const data = new FormData(form);
    const found = check?.(data) ?? [];
    if (found.length > 0) return refuse(found);
    isBusy.current = true;
    setSending(true);
    try {
      await send(data);
      setErrors([]);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const isField = (name: string) => form.elements.namedItem(name) !== null;
      refuse(explain?.(error) ?? explainRefusal(error, isField, states, texts));
    } finally {
      isBusy.current = false;
      setSending(false);
    }
  }

  return {
    errors,
    attempt,
    isSending,
    onSubmit(event) {
      event.preventDefault();
      if (!isBusy.current) void submit(event.currentTarget);
    },
  };
}
