import { Fragment, type ReactNode } from 'react';
import { classNames } from '../lib/class-names.ts';
import { useOfficeTexts } from '../texts/use-office-texts.ts';
import styles from './data-table.module.css';

export interface Column<Row> {
  heading: string;
  /** Nothing (null, an empty text) is shown as `-`. */
  cell: (row: Row) => ReactNode;
  /** What may be done with a row stands last, in the column 操作. */
  kind?: 'text' | 'actions';
  /** Where the list can be sorted by it; no direction where it is sorted otherwise. */
  sort?: { direction: 'ascending' | 'descending' | undefined; onSort: () => void };
  /** On dense cards: a line of its own without its name, or a mark in the first line. */
  onCard?: 'lead' | 'mark' | undefined;
  className?: string | undefined;
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
  /** The row that one comes from, or looks at. */
  currentKey?: string | null;
  /** What stands below a row, over its whole width. */
  renderMore?: (row: Row) => ReactNode;
  /** Cards of a few lines on a phone, for long lists of many columns. */
  isDense?: boolean;
}

/** A table as back offices have it. On a phone each row is a card that names its values. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, isCaptionHidden, columns, rows, rowKey, firstNumber = 1 } = props;
  const { table } = useOfficeTexts();
  return (
    <table className={styles.table} data-dense={props.isDense || undefined}>
      <caption className={isCaptionHidden ? 'visually-hidden' : styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.number}>
            {table.number}
          </th>
          {columns.map((column) => (
            <Heading key={column.heading} {...column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => {
          const key = rowKey(row);
          const more = props.renderMore?.(row);
          return (
            <Fragment key={key}>
              <tr
                data-row={key}
                data-opened={more ? '' : undefined}
                aria-current={key === props.currentKey || undefined}
              >
                <td className={styles.number} data-heading={table.number} data-on-card="mark">
                  {firstNumber + place}
                </td>
                {columns.map(({ heading, cell, kind = 'text', onCard, className }) => (
                  <td
                    key={heading}
                    className={classNames(styles[kind], className)}
                    data-heading={heading}
                    data-on-card={onCard}
                  >
                    <div>{cell(row) || table.empty}</div>
                  </td>
                ))}
              </tr>
              {more && (
                <tr className={styles.more}>
                  <td colSpan={columns.length + 1}>{more}</td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

function Heading<Row>({ heading, sort, className }: Column<Row>) {
  if (!sort) {
    return (
      <th scope="col" className={className}>
        {heading}
      </th>
    );
  }
  return (
    <th scope="col" className={className} aria-sort={sort.direction ?? 'none'}>
      <button type="button" className={styles.sort} onClick={sort.onSort}>
        {heading}
        <svg viewBox="0 0 10 14" aria-hidden="true" data-direction={sort.direction}>
          <path d="M5 1 9 5.5H1z" />
          <path d="M5 13 1 8.5h8z" />
        </svg>
      </button>
    </th>
  );
}
