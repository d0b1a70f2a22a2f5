import type { RegisterColumn } from '@lianfang/contracts';
import { type RegisterState, toExportQuery } from '../register-state.ts';
import { exportAddress } from '../risk-register.queries.ts';
import { ColumnDialog } from './column-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';

interface RegisterDialogsProps {
  open: 'columns' | 'export';
  state: RegisterState;
  columns: readonly RegisterColumn[];
  /** How many rows there are; undefined as long as nobody knows. */
  total: number | undefined;
  onKeepColumns: (columns: readonly RegisterColumn[]) => Promise<void>;
  onClose: () => void;
}

export function RegisterDialogs(props: RegisterDialogsProps) {
  const { open, state, columns, total, onKeepColumns, onClose } = props;
  return open === 'columns' ? (
    <ColumnDialog columns={columns} onKeep={onKeepColumns} onClose={onClose} />
  ) : (
    <ExportDialog
      total={total}
      addressOf={(format) => exportAddress(toExportQuery(state, columns, format))}
      onClose={onClose}
    />
  );
}
