import { MAX_NAME, type SavedView } from '@lianfang/contracts';
import { readAgainIfStale } from '../../../lib/read-again-if-stale.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Form, FormActions, SubmitButton } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { savedViewChanges } from '../saved-views.queries.ts';

interface RenameViewDialogProps {
  view: SavedView;
  onDone: (said: string) => Promise<void>;
  /** Somebody else changed it meanwhile. */
  onStale: () => Promise<void>;
  onClose: () => void;
}

export function RenameViewDialog({ view, onDone, onStale, onClose }: RenameViewDialogProps) {
  const { views: texts } = useRegisterTexts();
  const { form: office } = useOfficeTexts();
  const form = useForm({
    check: (data) =>
      String(data.get('name') ?? '').trim() === ''
        ? [{ field: 'name', message: texts.nameMissing }]
        : [],
    async send(data) {
      const name = String(data.get('name') ?? '').trim();
      await readAgainIfStale(() => savedViewChanges.change(view, { name }), onStale);
      await onDone(texts.done.renamed(name));
    },
  });
  const title = texts.renameOf(view.name);
  return (
    <Dialog title={title} onClose={onClose}>
      <Form form={form} label={title}>
        <TextField
          name="name"
          label={texts.name}
          defaultValue={view.name}
          maxLength={MAX_NAME}
          autoComplete="off"
        />
        <FormActions>
          <SubmitButton>{texts.confirm}</SubmitButton>
          <Button onClick={onClose}>{office.cancel}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
