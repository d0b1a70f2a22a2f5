import type { RegisterColumn, RiskRegisterPage } from '@lianfang/contracts';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { useLateScroll } from '../../../lib/late-scroll.ts';
import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { ListPanel } from '../../../ui/list-panel.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { readLastRow } from '../last-row.ts';
import { isFilteringRegister } from '../register-filter.ts';
import { describeSort } from '../register-sort.ts';
import { FIRST_PAGE, firstRowOf, lastCountedPage, type RegisterState } from '../register-state.ts';
import { stepPlace } from '../step-place.ts';
import { useComeBack } from '../use-come-back.ts';
import { useRegisterTotal } from '../use-register-total.ts';
import styles from './register-list.module.css';
import { RegisterTable } from './register-table.tsx';
import { SortChoice } from './sort-choice.tsx';

interface RegisterListProps {
  query: UseQueryResult<RiskRegisterPage>;
  state: RegisterState;
  /** undefined: not known yet. */
  columns: readonly RegisterColumn[] | undefined;
  tools: ReactNode;
  said: string;
  onChange: (change: Partial<RegisterState>) => void;
  onReset: () => void;
}

/** The rows with what is known of them as a whole, page by page. */
export function RegisterList(props: RegisterListProps) {
  const { query, state, columns, tools, said, onChange, onReset } = props;
  const texts = useRegisterTexts();
  const listRef = useRef<HTMLDivElement>(null);
  const [lastRow] = useState(readLastRow);
  const shown = useShownState(query, state);
  const { total, said: saidTotal } = useRegisterTotal(state.filter, query.data);
  useLateScroll();
  useComeBack(
    listRef,
    lastRow,
    query.data !== undefined && !query.isPlaceholderData && columns !== undefined,
  );
  const { asOf } = state.filter;
  return (
    <div ref={listRef} className={styles.list}>
      <ListPanel
        title={texts.list}
        query={query}
        saidTotal={saidTotal}
        facts={
          <>
            <p className={styles.facts}>
              {texts.facts(
                asOf === null ? texts.today : texts.asOf(asOf),
                describeSort(state.sort, texts),
              )}
            </p>
            <p role="status" className={styles.said}>
              {said}
            </p>
            <SortChoice sort={state.sort} onSort={(sort) => onChange({ sort })} />
          </>
        }
        tools={tools}
        isFiltered={isFilteringRegister(state.filter)}
        none={{ title: texts.none, hint: texts.noneHint }}
        noneFound={{ title: texts.noneFound, hint: texts.noneFoundHint }}
        onReset={onReset}
        onPaging={() => onChange({ place: FIRST_PAGE })}
        renderPaging={(page) => {
          const lastShown = firstRowOf(state) - 1 + page.items.length;
          return (
            <Pagination
              total={total ?? page.total}
              page={Math.ceil(firstRowOf(state) / state.pageSize)}
              pageSize={state.pageSize}
              onChange={({ page: number, pageSize }) =>
                onChange({ place: { kind: 'page', page: number }, pageSize })
              }
              long={{
                lastCounted: lastCountedPage(state.pageSize),
                saidTotal,
                hasMore: total === undefined ? page.items.length > 0 : lastShown < total,
                onStep: (step) => {
                  // Of rows that are on their way nobody knows the cursor yet.
                  const rows = query.isPlaceholderData ? [] : page.items;
                  onChange({ place: stepPlace({ ...state, rows }, step) });
                },
              }}
            />
          );
        }}
      >
        {(page) =>
          columns && (
            <RegisterTable
              rows={page.items}
              columns={columns}
              state={shown}
              lastRow={lastRow}
              onSort={(sort) => onChange({ sort })}
            />
          )
        }
      </ListPanel>
    </div>
  );
}

/** What the rows on the screen are the answer to: until the next ones come, the question before. */
function useShownState(query: UseQueryResult<RiskRegisterPage>, state: RegisterState) {
  const [shown, setShown] = useState(state);
  if (!query.isPlaceholderData && shown !== state) setShown(state);
  return query.isPlaceholderData ? shown : state;
}
