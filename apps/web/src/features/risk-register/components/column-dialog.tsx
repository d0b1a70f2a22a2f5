import type { RegisterColumn } from '@lianfang/contracts';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { toggleIn } from '../../../lib/toggle-in.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Form, FormActions, SubmitButton } from '../../../ui/form.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { completeColumns, listAllColumns, moveColumn } from '../register-columns.ts';
import styles from './column-dialog.module.css';

interface ColumnDialogProps {
  columns: readonly RegisterColumn[];
  onKeep: (columns: readonly RegisterColumn[]) => Promise<void>;
  onClose: () => void;
}

/** Which columns, in which order: ticked and moved by buttons, which every hand and every keyboard can use. */
export function ColumnDialog({ columns, onKeep, onClose }: ColumnDialogProps) {
  const { columnSettings: texts, columns: names } = useRegisterTexts();
  const { form: office } = useOfficeTexts();
  const [order, setOrder] = useState(() => listAllColumns(columns));
  const [shown, setShown] = useState<readonly RegisterColumn[]>(columns);
  const [said, setSaid] = useState('');
  const form = useForm({
    async send() {
      await onKeep(order.filter((column) => shown.includes(column)));
    },
  });
  function move(column: RegisterColumn, step: 1 | -1) {
    const moved = moveColumn(order, column, step);
    // The row is elsewhere at once, and the focus goes along with its button.
    flushSync(() => setOrder(moved));
    setSaid(texts.moved(names[column], moved.indexOf(column) + 1));
  }
  function reset() {
    const usual = completeColumns([]);
    setOrder(listAllColumns(usual));
    setShown(usual);
  }
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <Form form={form} label={texts.title}>
        <p className={styles.hint}>{texts.hint}</p>
        <ol className={styles.columns}>
          {order.map((column, place) => (
            <li key={column}>
              <label>
                <input
                  type="checkbox"
                  checked={shown.includes(column)}
                  disabled={column === 'riskPoint'}
                  onChange={() => setShown(toggleIn(order, shown, column))}
                />
                {names[column]}
                {column === 'riskPoint' && <span className={styles.always}>{texts.always}</span>}
              </label>
              <MoveButton
                name={texts.up(names[column])}
                isPossible={place > 0}
                sign="M3 10 8 5l5 5"
                onMove={() => move(column, -1)}
              />
              <MoveButton
                name={texts.down(names[column])}
                isPossible={place < order.length - 1}
                sign="M3 6l5 5 5-5"
                onMove={() => move(column, 1)}
              />
            </li>
          ))}
        </ol>
        <p role="status" className="visually-hidden">
          {said}
        </p>
        <FormActions>
          <SubmitButton>{texts.save}</SubmitButton>
          <Button onClick={onClose}>{office.cancel}</Button>
          <Button kind="quiet" onClick={reset}>
            {texts.usual}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

interface MoveButtonProps {
  name: string;
  isPossible: boolean;
  sign: string;
  onMove: () => void;
}

function MoveButton({ name, isPossible, sign, onMove }: MoveButtonProps) {
  return (
    <button
      type="button"
      className={styles.move}
      aria-label={name}
      aria-disabled={!isPossible || undefined}
      onClick={({ currentTarget }) => {
        if (!isPossible) return;
        onMove();
        currentTarget.focus();
      }}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={sign} />
      </svg>
    </button>
  );
}
