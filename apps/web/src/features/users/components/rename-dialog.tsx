import { MAX_NAME, type User } from '@lianfang/contracts';
import { useState } from 'react';
import type { Tagged } from '../../../lib/http.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { ConflictNotice } from '../../../ui/conflict-notice.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Form, FormActions, SubmitButton } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { useConditionalUser } from '../use-conditional-user.ts';
import { userChanges } from '../users.queries.ts';

interface RenameDialogProps {
  read: Tagged<User>;
  onDone: (said: string) => Promise<void>;
  onClose: () => void;
}

export function RenameDialog({ read: first, onDone, onClose }: RenameDialogProps) {
  const { users: texts, form: formTexts, conflict } = useAdministrationTexts();
  const { form: office } = useOfficeTexts();
  const [name, setName] = useState(first.answer.name);
  const { read, wasStale, attempt, settle } = useConditionalUser(first);
  const form = useForm({
    check: () =>
      name.trim() === ''
        ? [{ field: 'name', message: formTexts.empty(texts.renameDialog.name) }]
        : [],
    async send() {
      await attempt((current) => userChanges.change(current, { name: name.trim() }));
      await onDone(texts.done.renamed);
    },
  });
  function take() {
    setName(read.answer.name);
    settle();
  }
  const title = texts.renameDialog.title(first.answer.name);
  return (
    <Dialog title={title} onClose={onClose}>
      <Form form={form} label={title}>
        {wasStale && (
          <ConflictNotice
            fields={[
              {
                name: texts.renameDialog.name,
                theirs: read.answer.name,
                mine: name.trim(),
              },
            ]}
            onTake={take}
          />
        )}
        <TextField
          name="name"
          label={texts.renameDialog.name}
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={MAX_NAME}
          autoComplete="off"
          lang="zh-CN"
        />
        <FormActions>
          <SubmitButton>{wasStale ? conflict.keep : formTexts.save}</SubmitButton>
          <Button onClick={onClose}>{office.cancel}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
