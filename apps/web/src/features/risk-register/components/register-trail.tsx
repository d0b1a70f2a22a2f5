import type { Chart, RegisterRow } from '@lianfang/contracts';
import { MAX_COUNTED_HITS } from '@lianfang/contracts';
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { formatCount } from '../../../lib/format-count.ts';
import { paths } from '../../../lib/paths.ts';
import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { rememberLastRow } from '../last-row.ts';
import { placeOfTrail, readTrail, type Trail, writeReturn } from '../register-trail.ts';
import { addressOfRow } from '../row-address.ts';
import { useNeighbors } from '../use-neighbors.ts';
import { usePointedRisk } from '../use-pointed-risk.ts';
import styles from './register-trail.module.css';

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

interface StepLinkProps {
  /** undefined: there is none, or it is not known yet. */
  to: RegisterRow | undefined;
  number: number;
  trail: Trail;
  children: ReactNode;
}

/**
 * Steps take each other's place in the history: Back leads to the register, however far one walked. A link that
 * leads nowhere yet stays where it is and keeps the focus.
 */
function StepLink({ to, number, trail, children }: StepLinkProps) {
  const { state, search } = useLocation();
  return (
    <Link
      replace
      preventScrollReset
      state={state}
      to={to ? addressOfRow(to, number, trail.state) : { search }}
      className={styles.step}
      aria-disabled={!to || undefined}
      onClick={(event) => to || event.preventDefault()}
    >
      {children}
    </Link>
  );
}

interface BackLinkProps {
  trail: Trail;
  previousCursor: string | undefined;
}

/** Goes back in the history where the register lies right behind, and so to the very place on the page. */
function BackLink({ trail, previousCursor }: BackLinkProps) {
  const { trail: texts } = useRegisterTexts();
  const navigate = useNavigate();
  const { state } = useLocation();
  const isBehind =
    typeof state?.register === 'string' &&
    placeOfTrail(trail, previousCursor) === trail.state.place;
  function goBack(event: MouseEvent) {
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey);
    if (!isBehind || !isPlain) return;
    event.preventDefault();
    void navigate(-1);
  }
  return (
    <Link
      to={{ pathname: paths.riskRegister, search: writeReturn(trail, previousCursor) }}
      state={{ comesBack: true }}
      className={styles.back}
      onClick={goBack}
    >
      <span aria-hidden="true">‹ </span>
      {texts.back}
    </Link>
  );
}

/** A stage that is pointed at takes the focus; whoever walks from link to link keeps it on the link. */
function useKeptFocus(chart: Chart | undefined) {
  const barRef = useRef<HTMLElement>(null);
  const held = useRef<Element | null>(null);
  useEffect(() => {
    const bar = barRef.current;
    const note = () => {
      held.current = bar?.contains(document.activeElement) ? document.activeElement : held.current;
    };
    bar?.addEventListener('click', note);
    return () => bar?.removeEventListener('click', note);
  }, []);
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names each step
  useEffect(() => {
    if (chart && held.current instanceof HTMLElement) {
      held.current.focus({ preventScroll: true });
      held.current = null;
    }
  }, [chart, key]);
  return barRef;
}
