import type { HandOver } from '@lianfang/contracts';
import { Link } from 'react-router';
import { formatTime } from '../../../lib/format-time.ts';
import { paths } from '../../../lib/paths.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Facts } from '../../../ui/facts.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { ChartsWithPlaces } from './charts-with-places.tsx';
import styles from './hand-over.module.css';
import { PlaceWords } from './place-list.tsx';

/** 移交清单: who answers for what since when, to be printed and signed. */
export function Certificate({ handOver }: { handOver: HandOver }) {
  const { handOvers: texts, parties } = useAdministrationTexts();
  const { certificate } = texts;
  const { kind, to, merged, from, reason, by, createdAt, undone, places } = handOver;
  const answered = [merged, ...places.map(({ party }) => party)].flatMap((one) => one?.name ?? []);
  const before = [...new Set(answered)].join(parties.separator);
  return (
    <div className={styles.columns}>
      <Panel title={certificate.facts}>
        {undone && (
          <p className={styles.undone} role="status">
            {certificate.undone(formatTime(undone.at), undone.by)}
          </p>
        )}
        <Facts
          facts={[
            {
              name: certificate.from,
              value: before === '' ? texts.nobody : <span lang="zh-CN">{before}</span>,
            },
            ...(merged
              ? [
                  {
                    name: certificate.merged,
                    value: (
                      <Link to={paths.responsibleParty(merged.id)} lang="zh-CN">
                        {merged.name}
                      </Link>
                    ),
                  },
                ]
              : []),
            {
              name: certificate.to,
              value: (
                <Link to={paths.responsibleParty(to.id)} lang="zh-CN">
                  {to.name}
                </Link>
              ),
            },
            { name: certificate.since, value: formatTime(from) },
            { name: certificate.reason, value: reason },
            { name: certificate.by, value: by },
            { name: certificate.at, value: formatTime(createdAt) },
          ]}
        />
      </Panel>
      <Panel
        title={texts.acts[kind === 'assignment' ? 'assign' : 'handOver'].places}
        lead={certificate.total(places.length)}
      >
        <ChartsWithPlaces
          places={places}
          renderPlace={(place) => <PlaceWords place={place} isLinked />}
        />
      </Panel>
      <div className={styles.signatures}>
        {certificate.signatures.map((name) => (
          <div key={name}>{name}</div>
        ))}
      </div>
    </div>
  );
}
