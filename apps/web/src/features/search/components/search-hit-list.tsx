import type { SearchHit } from '@lianfang/contracts';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../texts/texts-context.tsx';
import { MarkedText } from '../../../ui/marked-text.tsx';
import { groupHits } from '../group-hits.ts';
import styles from './search-hit-list.module.css';

interface SearchHitListProps {
  hits: readonly SearchHit[];
  words: string;
}

/** Hits by chart. Each opens its chart at its stage with the words marked. */
export function SearchHitList({ hits, words }: SearchHitListProps) {
  return groupHits(hits).map(({ chart, hits: found }) => (
    <section key={chart.id} aria-labelledby={`hits-${chart.id}`}>
      <h2 id={`hits-${chart.id}`} className={styles.chart} lang="zh-CN">
        {chart.title}
      </h2>
      <ul className={styles.hits}>
        {found.map((hit, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: hits have no id and their order never changes
          <li key={place}>
            <Hit hit={hit} words={words} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Hit({ hit, words }: { hit: SearchHit; words: string }) {
  const { search: texts } = useTexts();
  const params = new URLSearchParams();
  if (hit.stage) params.set('stage', hit.stage.id);
  params.set('q', words);
  return (
    <Link
      className={styles.hit}
      to={{ pathname: paths.chart(hit.chart.id), search: params.toString() }}
    >
      <span className={styles.text} lang="zh-CN">
        <MarkedText text={hit.text} matches={hit.matches} />
      </span>
      <span className={styles.place}>
        {hit.kind === 'title' ? null : (
          <span lang="zh-CN">{hit.stage?.name ?? texts.wholeChart}</span>
        )}
        <span className={styles.kind}>{texts.kinds[hit.kind]}</span>
      </span>
    </Link>
  );
}
