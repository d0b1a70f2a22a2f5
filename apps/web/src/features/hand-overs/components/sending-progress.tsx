import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './hand-over.module.css';

/** Comes into sight after a second: fewer than some thousand places are handed over by then. */
export function SendingProgress({ onStop }: { onStop: () => void }) {
  const { handOvers: texts } = useAdministrationTexts();
  return (
    <div className={styles.sending}>
      <progress aria-label={texts.progress} />
      <Button
        onClick={(event) => {
          // It is gone in a moment, and the focus with it.
          event.currentTarget.form?.querySelector<HTMLElement>('[type="submit"]')?.focus();
          onStop();
        }}
      >
        {texts.stop}
      </Button>
    </div>
  );
}
