import type { ReactNode } from 'react';
import { useOfficeTexts } from '../texts/use-office-texts.ts';
import styles from './data-table.module.css';

export interface Column<Row> {
  heading: string;
  /** Nothing (null, an empty text) is shown as `-`. */
  cell: (row: Row) => ReactNode;
  /** What may be done with a row stands last, in the column 操作. */
  kind?: 'text' | 'actions';
}

interface DataTableProps<Row> {
  caption: string;
  /** Where a heading above says the same. */
  isCaptionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** 序号 of the first row: pages of a list count on. */
  firstNumber?: number;
}

/** A table as back offices have it. On a phone each row is a card that names its values. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, isCaptionHidden, columns, rows, rowKey, firstNumber = 1 } = props;
  const { table } = useOfficeTexts();
  return (
    <table className={styles.table}>
      <caption className={isCaptionHidden ? 'visually-hidden' : styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.number}>
            {table.number}
          </th>
          {columns.map(({ heading }) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <tr key={rowKey(row)}>
            <td className={styles.number} data-heading={table.number}>
              {firstNumber + place}
            </td>
            {columns.map(({ heading, cell, kind = 'text' }) => (
              <td key={heading} className={styles[kind]} data-heading={heading}>
                <div>{cell(row) || table.empty}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
