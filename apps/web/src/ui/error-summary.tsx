import { type MouseEvent, useEffect, useId, useRef } from 'react';
import { useOfficeTexts } from '../texts/use-office-texts.ts';
import styles from './form.module.css';
import { fieldId } from './form-context.ts';
import type { FormError } from './form-error.ts';

interface ErrorSummaryProps {
  formId: string;
  errors: readonly FormError[];
}

/** What was wrong, on top of the form: the focus comes here, and each entry leads to its field. */
export function ErrorSummary({ formId, errors }: ErrorSummaryProps) {
  const { form } = useOfficeTexts();
  const titleId = useId();
  const summaryRef = useRef<HTMLDivElement>(null);
  useEffect(() => summaryRef.current?.focus(), []);
  useTitleBegin(form.titleBegin);
  const beside = errors.filter(({ field }) => field !== null).length;
  return (
    <div
      ref={summaryRef}
      className={styles.summary}
      role="alert"
      aria-labelledby={titleId}
      tabIndex={-1}
    >
      <h2 id={titleId}>{beside > 0 ? form.errors(beside) : form.refused}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field === null ? (
              message
            ) : (
              <a href={`#${fieldId(formId, field)}`} onClick={focusField}>
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The address stays as it is: it may hold a filter, or the token of a link. */
function focusField(event: MouseEvent<HTMLAnchorElement>) {
  event.preventDefault();
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}

/** Tabs and screen readers say the title first: it begins with the news. */
function useTitleBegin(begin: string): void {
  useEffect(() => {
    const title = document.title;
    document.title = begin + title;
    return () => {
      if (document.title === begin + title) document.title = title;
    };
  }, [begin]);
}
