import type { RegisterRow } from '@lianfang/contracts';
import type { RegisterState } from './register-state.ts';

/** What a cell of the register is drawn from. */
export interface RowCell {
  row: RegisterRow;
  /** Of the row in the whole list, from 1. */
  number: number;
  state: RegisterState;
  /** Whether the measures are shown below the row. */
  isOpen: boolean;
  onToggle: () => void;
}
