import { type HandOver, type HandOverBody, MAX_REASON, type Places } from '@lianfang/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '../../../lib/format-date.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Form, FormActions, SubmitButton } from '../../../ui/form.tsx';
import type { FormError } from '../../../ui/form-error.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { handOverChanges, handOverQueries } from '../hand-overs.queries.ts';

interface HandOverFormProps {
  places: Places['items'];
  onDone: (made: HandOver) => Promise<void>;
  /** Somebody changed a place meanwhile, perhaps: the list is asked for anew. */
  onRefused: () => void;
}

/** To whom, from when, and why; what was typed stays when the server refuses. */
export function HandOverForm({ places, onDone, onRefused }: HandOverFormProps) {
  const { form: formTexts, handOvers } = useAdministrationTexts();
  const { fields } = handOvers;
  const [words, setWords] = useState('');
  const takers = useQuery(handOverQueries.takers(words)).data?.items ?? [];
  const form = useForm({
    check(data) {
      const body = readBody(data, places);
      const errors: FormError[] = [];
      if (places.length === 0) errors.push({ field: null, message: handOvers.nothingChosen });
      if (body.toPartyId === '')
        errors.push({ field: 'toPartyId', message: formTexts.empty(fields.to) });
      if (body.from === '') errors.push({ field: 'from', message: formTexts.empty(fields.from) });
      if (body.reason === '')
        errors.push({ field: 'reason', message: formTexts.empty(fields.reason) });
      return errors;
    },
    async send(data) {
      const made = await handOverChanges.make(readBody(data, places)).catch((error) => {
        onRefused();
        throw error;
      });
      await onDone(made);
    },
  });
  const choice = takers.map(({ id, name, organization }) => ({
    value: id,
    text: handOvers.ofOrganization(name, organization.name),
    lang: 'zh-CN',
  }));
  return (
    <Form form={form} label={handOvers.title}>
      <TextField
        name="words"
        label={fields.find}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        autoComplete="off"
      />
      <SelectField
        name="toPartyId"
        label={fields.to}
        options={[{ value: '', text: fields.choose }, ...choice]}
      />
      <TextField
        name="from"
        type="date"
        label={fields.from}
        hint={handOvers.fromHint}
        defaultValue={formatDate(new Date().toISOString())}
      />
      <TextField name="reason" label={fields.reason} maxLength={MAX_REASON} autoComplete="off" />
      <FormActions>
        <SubmitButton sending={handOvers.sending(places.length)}>
          {handOvers.submit(places.length)}
        </SubmitButton>
      </FormActions>
    </Form>
  );
}

function readBody(data: FormData, places: Places['items']): HandOverBody {
  const text = (name: string) => String(data.get(name) ?? '').trim();
  return {
    places: places.map(({ id }) => id),
    toPartyId: text('toPartyId'),
    from: text('from'),
    reason: text('reason'),
  };
}
