import type { RegisterRow } from '@lianfang/contracts';
import type { MouseEvent, ReactNode } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { placeOfTrail, type Trail, writeReturn } from '../register-trail.ts';
import { addressOfRow } from '../row-address.ts';
import styles from './register-trail.module.css';

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
export function StepLink({ to, number, trail, children }: StepLinkProps) {
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
export function BackLink({ trail, previousCursor }: BackLinkProps) {
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
