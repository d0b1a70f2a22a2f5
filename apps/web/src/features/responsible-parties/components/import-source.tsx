import { type DragEvent, useId, useState } from 'react';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import styles from './import-dialog.module.css';

/** Where a file is chosen, or dropped. */
export function ImportSource({ onChoose }: { onChoose: (file: File) => void }) {
  const { sheet: texts } = useAdministrationTexts().parties;
  const hintId = useId();
  const [isOver, setOver] = useState(false);
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onChoose(file);
  }
  return (
    <>
      <p>{texts.hint}</p>
      <label
        className={styles.source}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          // Without it the browser opens the file in place of the page.
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <span className={styles.choose}>{texts.choose}</span>
        {/* What browsers draw for it speaks their language, not that of the page. */}
        <input
          type="file"
          className="visually-hidden"
          accept=".xlsx"
          aria-describedby={hintId}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) onChoose(file);
            // The same file can be chosen again once it was changed.
            target.value = '';
          }}
        />
        <span id={hintId} className={styles.hint}>
          {texts.drop}
        </span>
      </label>
    </>
  );
}
