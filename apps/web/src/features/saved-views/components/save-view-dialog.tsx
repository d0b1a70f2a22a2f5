import { MAX_NAME } from '@lianfang/contracts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Form, FormActions, SubmitButton } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TreeField } from '../../../ui/tree-field.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { savedViewChanges } from '../saved-views.queries.ts';

export interface Organization {
  id: string;
  parentId: string | null;
  name: string;
}

interface SaveViewDialogProps {
  query: string;
  organizations: readonly Organization[];
  onDone: (said: string) => Promise<void>;
  onClose: () => void;
}

export function SaveViewDialog({ query, organizations, onDone, onClose }: SaveViewDialogProps) {
  const { views: texts } = useRegisterTexts();
  const { form: office } = useOfficeTexts();
  const form = useForm({
    check: (data) =>
      String(data.get('name') ?? '').trim() === ''
        ? [{ field: 'name', message: texts.nameMissing }]
        : [],
    async send(data) {
      const name = String(data.get('name') ?? '').trim();
      const organizationId = String(data.get('organizationId') ?? '') || null;
      await savedViewChanges.create({ name, query, organizationId });
      await onDone(texts.done.saved(name));
    },
  });
  return (
    <Dialog title={texts.saveTitle} onClose={onClose}>
      <Form form={form} label={texts.saveTitle}>
        <TextField
          name="name"
          label={texts.name}
          hint={texts.saveHint}
          maxLength={MAX_NAME}
          autoComplete="off"
        />
        <TreeField
          name="organizationId"
          label={texts.sharing}
          nodes={organizations}
          nothing={texts.own}
          defaultValue=""
        />
        <FormActions>
          <SubmitButton>{texts.confirm}</SubmitButton>
          <Button onClick={onClose}>{office.cancel}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
