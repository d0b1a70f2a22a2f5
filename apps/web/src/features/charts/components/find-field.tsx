import type { FormEvent, KeyboardEvent, Ref } from 'react';
import { useTexts } from '../../../texts/texts-context.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { useTypedWords } from '../use-typed-words.ts';
import styles from './find-field.module.css';

interface FindFieldProps {
  words: string;
  total: number;
  current: number;
  inputRef: Ref<HTMLInputElement>;
  onFind: (words: string) => void;
  onStep: (step: 1 | -1) => void;
}

/** Finds words in this chart: Enter goes on to the next place, Shift+Enter back, Escape ends it. */
export function FindField({ words, total, current, inputRef, onFind, onStep }: FindFieldProps) {
  const { chart: texts } = useTexts();
  const { text, setText, setComposing, findNow } = useTypedWords(words, onFind);

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (!findNow() && total > 0) onStep(1);
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') setText('');
    if (event.key !== 'Enter' || !event.shiftKey || total === 0) return;
    event.preventDefault();
    onStep(-1);
  }

  return (
    <form className={styles.form} role="search" aria-label={texts.find} onSubmit={handleSubmit}>
      <SearchField
        label={texts.find}
        placeholder={texts.find}
        ref={inputRef}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={handleKeyDown}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
      >
        {words !== '' && (
          <div className={styles.places}>
            <span className={styles.count} aria-hidden="true">
              {current} / {total}
            </span>
            <StepButton label={texts.previousPlace} step={-1} total={total} onStep={onStep} />
            <StepButton label={texts.nextPlace} step={1} total={total} onStep={onStep} />
          </div>
        )}
      </SearchField>
      <p role="status" className="visually-hidden">
        {words !== '' && texts.foundPlaces(words, total, current)}
      </p>
    </form>
  );
}

interface StepButtonProps {
  label: string;
  step: 1 | -1;
  total: number;
  onStep: (step: 1 | -1) => void;
}

function StepButton({ label, step, total, onStep }: StepButtonProps) {
  return (
    <button
      type="button"
      className={styles.step}
      aria-label={label}
      disabled={total === 0}
      onClick={() => onStep(step)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={step === 1 ? 'M3.5 6 8 10.5 12.5 6' : 'M3.5 10 8 5.5 12.5 10'} />
      </svg>
    </button>
  );
}
