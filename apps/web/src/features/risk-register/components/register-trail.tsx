import { type Chart, MAX_COUNTED_HITS } from '@lianfang/contracts';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { formatCount } from '../../../lib/format-count.ts';
import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { rememberLastRow } from '../last-row.ts';
import { readTrail, type Trail } from '../register-trail.ts';
import { useKeptFocus } from '../use-kept-focus.ts';
import { useNeighbors } from '../use-neighbors.ts';
import { usePointedRisk } from '../use-pointed-risk.ts';
import styles from './register-trail.module.css';
import { BackLink, StepLink } from './trail-links.tsx';

interface RegisterTrailProps {
  /** undefined as long as it is on its way. */
  chart: Chart | undefined;
}

/** The risk point that an address points at; and where it came from the register, the way on through it and back. */
export default function RegisterTrail({ chart }: RegisterTrailProps) {
  const { trail: texts } = useRegisterTexts();
  const [params] = useSearchParams();
  const riskPointId = params.get('risk');
  const trail = readTrail(params);
  usePointedRisk(chart, riskPointId);
  const point = chart?.stages
    .flatMap(({ riskPoints }) => riskPoints)
    .find(({ id }) => id === riskPointId);
  return (
    <>
      <p role="status" className="visually-hidden">
        {chart && (point ? texts.marked(point.text) : texts.gone)}
      </p>
      {trail && <TrailBar trail={trail} chart={chart} isGone={chart !== undefined && !point} />}
    </>
  );
}

interface TrailBarProps extends RegisterTrailProps {
  trail: Trail;
  isGone: boolean;
}

function TrailBar({ trail, chart, isGone }: TrailBarProps) {
  const { trail: texts } = useRegisterTexts();
  const { previous, next, total, isKnown } = useNeighbors(trail);
  const barRef = useKeptFocus(chart);
  useEffect(() => rememberLastRow(trail.riskPointId), [trail.riskPointId]);
  const row = formatCount(trail.row);
  return (
    <nav ref={barRef} className={styles.bar} aria-label={texts.label}>
      <BackLink trail={trail} previousCursor={previous?.cursor} />
      <p className={styles.place}>
        {isKnown &&
          (total === undefined
            ? texts.placeOfMany(row, formatCount(MAX_COUNTED_HITS))
            : texts.place(row, formatCount(total)))}
        {isGone && <span className={styles.gone}>{texts.gone}</span>}
      </p>
      <StepLink to={previous} number={trail.row - 1} trail={trail}>
        {texts.previous}
      </StepLink>
      <StepLink to={next} number={trail.row + 1} trail={trail}>
        {texts.next}
      </StepLink>
    </nav>
  );
}
