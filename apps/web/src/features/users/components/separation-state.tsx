import type { Separation } from '@lianfang/contracts';
import { formatMoment } from '../../../lib/beijing-days.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Button } from '../../../ui/button.tsx';
import type { SeparationStep } from '../separation-step.ts';
import styles from './separation-panel.module.css';

interface SeparationStateProps {
  separation: Separation;
  onStep: (step: SeparationStep) => void;
}

export function SeparationState({ separation, onStep }: SeparationStateProps) {
  const { users } = useAdministrationTexts();
  const { separation: texts } = users;
  const { isOn, proposal, collisions } = separation;
  if (!isOn) {
    const step = { isOn: true, title: texts.turnOn, hint: texts.confirmOn, said: texts.done.on };
    return (
      <>
        <Collisions collisions={collisions} />
        <Button kind="primary" disabled={collisions.length > 0} onClick={() => onStep(step)}>
          {texts.turnOn}
        </Button>
      </>
    );
  }
  if (!proposal) {
    const { propose: title, confirmPropose: hint, done } = texts;
    const step = { isOn: false, title, hint, said: done.proposed };
    return <Button onClick={() => onStep(step)}>{title}</Button>;
  }
  const { agree: title, confirmAgree: hint, done } = texts;
  return (
    <>
      <p className={styles.proposal}>
        {texts.proposed(proposal.by, formatMoment(proposal.at))}
        {proposal.isOwn && ` ${texts.waiting}`}
      </p>
      {!proposal.isOwn && (
        <Button onClick={() => onStep({ isOn: false, title, hint, said: done.off })}>
          {title}
        </Button>
      )}
    </>
  );
}

function Collisions({ collisions }: Pick<Separation, 'collisions'>) {
  const { users, form } = useAdministrationTexts();
  const { separation: texts } = users;
  const { roles } = useOfficeTexts();
  if (collisions.length === 0) return <p>{texts.noCollisions}</p>;
  return (
    <div className={styles.collisions}>
      <p>{texts.collisions(collisions.length)}</p>
      <ul>
        {collisions.map(({ id, name, roles: held }) => (
          <li key={id}>
            <strong lang="zh-CN">{name}</strong> {held.map((role) => roles[role]).join(form.and)}
          </li>
        ))}
      </ul>
    </div>
  );
}
