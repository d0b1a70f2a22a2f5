import type { RuleSetting } from '@lianfang/contracts';
import { useRef, useState } from 'react';
import { formatDate } from '../../../lib/format-date.ts';
import { readAgainIfStale } from '../../../lib/read-again-if-stale.ts';
import { useFindingsTexts } from '../../../texts/use-findings-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Form, SubmitButton } from '../../../ui/form.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { ruleChanges } from '../findings.queries.ts';
import type { RuleSettingProps } from '../rule-setting-props.ts';
import styles from './rule-settings.module.css';
import { SeverityTag } from './severity-tag.tsx';
import { SwitchOffForm } from './switch-off-form.tsx';

/** A rule, whether it is told of, and why not. */
export function RuleSettingItem(props: RuleSettingProps & { mayManage: boolean }) {
  const { setting, mayManage } = props;
  const { rules, explanations, settings: texts } = useFindingsTexts();
  const [isAsking, setAsking] = useState(false);
  const buttonRef = useRef<HTMLButtonElement>(null);
  const itemRef = useRef<HTMLLIElement>(null);
  const { rule, severity, isOff, isDecidedAbove } = setting;
  const name = rules[rule];
  /** The button that was pressed is gone: the focus stays with its rule. */
  async function tellDone(said: string) {
    await props.onDone(said);
    setAsking(false);
    itemRef.current?.focus();
  }
  return (
    <li ref={itemRef} tabIndex={-1}>
      <div className={styles.rule}>
        <SeverityTag severity={severity} />
        <h3>{name}</h3>
        <Tag tone={isOff ? 'plain' : 'good'}>{isOff ? texts.off : texts.on}</Tag>
        {mayManage && !isOff && (
          <Button
            ref={buttonRef}
            aria-label={texts.switchOffRule(name)}
            aria-expanded={isAsking}
            onClick={() => setAsking(!isAsking)}
          >
            {texts.switchOff}
          </Button>
        )}
        {mayManage && isOff && !isDecidedAbove && <SwitchOn {...props} onDone={tellDone} />}
      </div>
      {isOff ? <WhyOff setting={setting} /> : <p className={styles.lead}>{explanations[rule]}</p>}
      {isAsking && !isOff && (
        <SwitchOffForm
          {...props}
          onDone={tellDone}
          onClose={() => {
            setAsking(false);
            buttonRef.current?.focus();
          }}
        />
      )}
    </li>
  );
}

function WhyOff({ setting }: { setting: RuleSetting }) {
  const { settings: texts } = useFindingsTexts();
  const { reason, decidedAt, decidedBy, isDecidedAbove } = setting;
  const date = formatDate(decidedAt ?? '');
  return (
    <p className={styles.lead}>
      <span className={styles.reason}>{texts.because(reason ?? '')}</span>
      <span>{decidedBy ? texts.decided(date, decidedBy.name) : texts.decidedAbove(date)}</span>
      {isDecidedAbove && <span>{texts.onlyAbove}</span>}
    </p>
  );
}

function SwitchOn({ setting, place, onStale, onDone }: RuleSettingProps) {
  const { rules, settings: texts } = useFindingsTexts();
  const name = rules[setting.rule];
  const form = useForm({
    async send() {
      await readAgainIfStale(() => ruleChanges.switchOn(place), onStale);
      await onDone(texts.switchedOn(name));
    },
  });
  return (
    <Form form={form} label={texts.switchOnRule(name)}>
      <SubmitButton>{texts.switchOn}</SubmitButton>
    </Form>
  );
}
