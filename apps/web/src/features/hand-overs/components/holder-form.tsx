import { MAX_NAME } from '@lianfang/contracts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Form, FormActions, SubmitButton } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useForm } from '../../../ui/use-form.ts';

/** Whose posts are handed over, by the name of the person who holds them. */
export function HolderForm({ onChoose }: { onChoose: (holder: string) => void }) {
  const { form: formTexts, handOvers } = useAdministrationTexts();
  const { holder: label } = handOvers.fields;
  const read = (data: FormData) => String(data.get('holder') ?? '').trim();
  const form = useForm({
    check: (data) =>
      read(data) === '' ? [{ field: 'holder', message: formTexts.empty(label) }] : [],
    async send(data) {
      onChoose(read(data));
    },
  });
  return (
    <Form form={form} label={handOvers.whose}>
      <TextField name="holder" label={label} maxLength={MAX_NAME} autoComplete="off" lang="zh-CN" />
      <FormActions>
        <SubmitButton>{handOvers.showPlaces}</SubmitButton>
      </FormActions>
    </Form>
  );
}
