import { MAX_NAME, ORGANIZATION_KINDS, type OrganizationDetail } from '@lianfang/contracts';
import { useState } from 'react';
import type { Tagged } from '../../../lib/http.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { ConflictNotice } from '../../../ui/conflict-notice.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Form, FormActions, SubmitButton } from '../../../ui/form.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { readKind } from '../kinds.ts';
import { organizationChanges } from '../organizations.queries.ts';
import { useConditionalOrganization } from '../use-conditional-organization.ts';
import styles from './organization-dialog.module.css';

interface EditDialogProps {
  read: Tagged<OrganizationDetail>;
  onDone: (said: string) => Promise<void>;
  onClose: () => void;
}

export function EditDialog({ read: first, onDone, onClose }: EditDialogProps) {
  const { organizations, form: formTexts, conflict } = useAdministrationTexts();
  const { dialog: texts, kinds, done } = organizations;
  const { form: office } = useOfficeTexts();
  const [name, setName] = useState(first.answer.name);
  const [kind, setKind] = useState(first.answer.kind);
  const { read, wasStale, attempt, settle } = useConditionalOrganization(first);
  const form = useForm({
    check: () =>
      name.trim() === '' ? [{ field: 'name', message: formTexts.empty(texts.name) }] : [],
    async send() {
      const change = { name: name.trim(), kind };
      await attempt((current) => organizationChanges.change(current, change));
      await onDone(done.changed);
    },
  });
  function take() {
    setName(read.answer.name);
    setKind(read.answer.kind);
    settle();
  }
  const title = texts.edit(first.answer.name);
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles.body}>
        <Form form={form} label={title}>
          {wasStale && (
            <ConflictNotice
              fields={[
                { name: texts.name, theirs: read.answer.name, mine: name.trim() },
                {
                  name: texts.kind,
                  theirs: kinds[read.answer.kind],
                  mine: kinds[kind],
                },
              ]}
              onTake={take}
            />
          )}
          <TextField
            name="name"
            label={texts.name}
            value={name}
            onChange={(event) => setName(event.target.value)}
            maxLength={MAX_NAME}
            autoComplete="off"
            lang="zh-CN"
          />
          <SelectField
            name="kind"
            label={texts.kind}
            value={kind}
            onChange={(event) => setKind(readKind(event.target.value))}
            options={ORGANIZATION_KINDS.map((each) => ({ value: each, text: kinds[each] }))}
          />
          <FormActions>
            <SubmitButton>{wasStale ? conflict.keep : formTexts.save}</SubmitButton>
            <Button onClick={onClose}>{office.cancel}</Button>
          </FormActions>
        </Form>
      </div>
    </Dialog>
  );
}
