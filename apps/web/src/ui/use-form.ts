import { type FormEvent, useRef, useState } from 'react';
import { useTexts } from '../texts/texts-context.tsx';
import { useOfficeTexts } from '../texts/use-office-texts.ts';
import { explainRefusal } from './explain-refusal.ts';
import type { FormError } from './form-error.ts';

interface FormOptions {
  /** What can be told before anything is sent. */
  check?: (data: FormData) => FormError[];
  /** @param signal it was given up: whoever waits for the answer waits no more */
  send: (data: FormData, signal: AbortSignal) => Promise<void>;
  /** A refusal in words that know this form; undefined leaves it to the usual ones. */
  explain?: (error: Error) => FormError[] | undefined;
}

export interface FormState {
  errors: readonly FormError[];
  /** Counts the refused tries, so that each moves the focus to what is wrong. */
  attempt: number;
  isSending: boolean;
  /** Gives up what is being sent; the server then does it wholly or not at all. */
  stop: () => void;
  wasStopped: boolean;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

/** Sends a form once at a time and keeps what was wrong with it. The fields keep what was typed. */
export function useForm({ check, send, explain }: FormOptions): FormState {
  const { states } = useTexts();
  const { form: texts } = useOfficeTexts();
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [isSending, setSending] = useState(false);
  const [wasStopped, setWasStopped] = useState(false);
  const isBusy = useRef(false);
  const sending = useRef(new AbortController());

  function refuse(found: readonly FormError[]) {
    setErrors(found);
    setAttempt((before) => before + 1);
  }

  async function submit(form: HTMLFormElement) {
    setWasStopped(false);
    const data = new FormData(form);
    const found = check?.(data) ?? [];
    if (found.length > 0) return refuse(found);
    isBusy.current = true;
    setSending(true);
    sending.current = new AbortController();
    const { signal } = sending.current;
    try {
      await send(data, signal);
      setErrors([]);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      setWasStopped(signal.aborted);
      if (signal.aborted) return setErrors([]);
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
    stop: () => sending.current.abort(),
    wasStopped,
    onSubmit(event) {
      event.preventDefault();
      if (!isBusy.current) void submit(event.currentTarget);
    },
  };
}
