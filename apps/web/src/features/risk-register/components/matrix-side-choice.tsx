import { MATRIX_SIDES, type MatrixSide } from '@lianfang/contracts';
import { useId } from 'react';
import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import styles from './register-matrix.module.css';

interface MatrixSideChoiceProps {
  by: MatrixSide;
  onChoose: (by: MatrixSide) => void;
}

export function MatrixSideChoice({ by, onChoose }: MatrixSideChoiceProps) {
  const { matrix: words } = useRegisterTexts();
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="visually-hidden">
        {words.by}
      </label>
      <select
        id={id}
        className={styles.choice}
        value={by}
        onChange={({ target }) => {
          const chosen = MATRIX_SIDES.find((side) => side === target.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {MATRIX_SIDES.map((side) => (
          <option key={side} value={side}>
            {words.byWhat(words.sides[side])}
          </option>
        ))}
      </select>
    </>
  );
}
