import { MAX_RULE_REASON } from '@lianfang/contracts';
import { readAgainIfStale } from '../../../lib/read-again-if-stale.ts';
import { useFindingsTexts } from '../../../texts/use-findings-texts.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Form, FormActions, SubmitButton } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { ruleChanges } from '../findings.queries.ts';
import type { RuleSettingProps } from '../rule-setting-props.ts';

/** Asks for the reason; what was typed stays, whatever comes between. */
export function SwitchOffForm(props: RuleSettingProps & { onClose: () => void }) {
  const { setting, place, onStale, onDone, onClose } = props;
  const { rules, settings: texts } = useFindingsTexts();
  const { form: office } = useOfficeTexts();
  const name = rules[setting.rule];
  const readReason = (data: FormData) => String(data.get('reason') ?? '').trim();
  const form = useForm({
    check: (data) =>
      readReason(data) === '' ? [{ field: 'reason', message: texts.reasonMissing }] : [],
    async send(data) {
      await readAgainIfStale(() => ruleChanges.switchOff(place, readReason(data)), onStale);
      await onDone(texts.switchedOff(name));
    },
  });
  return (
    <Form form={form} label={texts.switchOffRule(name)}>
      <TextField
        name="reason"
        label={texts.reason}
        hint={texts.reasonHint}
        maxLength={MAX_RULE_REASON}
        autoComplete="off"
        autoFocus
        lang="zh-CN"
      />
      <FormActions>
        <SubmitButton>{texts.switchOff}</SubmitButton>
        <Button onClick={onClose}>{office.cancel}</Button>
      </FormActions>
    </Form>
  );
}
