import {
  type HandOver,
  type HandOverBody,
  MAX_REASON,
  MAX_WORDS,
  type Party,
  type Places,
} from '@lianfang/contracts';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { formatDate } from '../../../lib/format-date.ts';
import { RefusedError } from '../../../lib/http.ts';
import type { HandOversTexts } from '../../../texts/hand-overs-zh-cn.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Form, FormActions, SubmitButton } from '../../../ui/form.tsx';
import type { FormError } from '../../../ui/form-error.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { SendingProgress } from '../../../ui/sending-progress.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { handOverChanges, handOverQueries } from '../hand-overs.queries.ts';
import { isOfSameOrganization } from '../places-of-a-name.ts';
import styles from './hand-over.module.css';

interface HandOverFormProps {
  /** What it is called. */
  act: HandOversTexts['acts']['handOver'];
  places: Places['items'];
  /** The printed wording that whoever takes over stands for since. */
  wording: string | null;
  onDone: (made: HandOver) => Promise<void>;
  /** Somebody changed a place meanwhile: the list is asked for anew. */
  onChanged: () => void;
}

/** To whom, from when, and why; what was typed stays when the server refuses. */
export function HandOverForm(props: HandOverFormProps) {
  const { act, places, wording, onDone, onChanged } = props;
  const { form: formTexts, handOvers } = useAdministrationTexts();
  const { fields } = handOvers;
  const [words, setWords] = useState('');
  // Whoever takes over is of the organisation that all of them belong to.
  const [first] = places;
  const organizationId = first?.partyOrganization.id ?? '';
  const areNear = places.every((place) => first && isOfSameOrganization(place, first));
  const { data, error, isPending } = useQuery({
    ...handOverQueries.takers(organizationId, useDeferredValue(words)),
    enabled: organizationId !== '',
  });
  const takers = data?.items.filter((party) => mayTakeOver(party, places)) ?? [];
  const [chosenId, setChosenId] = useState('');
  const taker = takers.find(({ id }) => id === chosenId);
  const form = useForm({
    check(data) {
      const body = readBody(data, places, wording);
      const errors: FormError[] = [];
      if (places.length === 0) errors.push({ field: null, message: handOvers.nothingChosen });
      if (!areNear) errors.push({ field: null, message: handOvers.severalOrganizations });
      if (body.toPartyId === '')
        errors.push({ field: 'toPartyId', message: formTexts.empty(act.to) });
      if (body.from === '') errors.push({ field: 'from', message: formTexts.empty(fields.from) });
      if (body.reason === '')
        errors.push({ field: 'reason', message: formTexts.empty(fields.reason) });
      return errors;
    },
    async send(data, signal) {
      const made = await handOverChanges
        .make(readBody(data, places, wording), signal)
        .catch((error) => {
          const isChanged =
            error instanceof RefusedError && error.problem?.code === 'places-changed';
          if (isChanged || signal.aborted) onChanged();
          throw error;
        });
      await onDone(made);
    },
  });
  const isCut = data !== undefined && data.total > data.items.length;
  const found = isCut ? handOvers.firstTakers(takers.length) : act.takers(takers.length);
  const asked = isPending ? undefined : error ? handOvers.takersFailed : found;
  const hint = areNear ? asked : handOvers.severalOrganizations;
  const choice = takers.map(({ id, name, organization, isVacant }) => {
    return isVacant
      ? { value: id, text: handOvers.vacantOf(name, organization.name) }
      : { value: id, text: handOvers.ofOrganization(name, organization.name), lang: 'zh-CN' };
  });
  return (
    <Form form={form} label={act.title}>
      <TextField
        name="words"
        label={act.find}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        maxLength={MAX_WORDS}
        hint={hint}
        autoComplete="off"
      />
      <SelectField
        name="toPartyId"
        label={act.to}
        options={[{ value: '', text: fields.choose }, ...choice]}
        value={taker?.id ?? ''}
        onChange={(event) => setChosenId(event.target.value)}
      />
      {taker?.isVacant && (
        <p className={styles.warning} role="status">
          {act.isVacant}
        </p>
      )}
      <TextField
        name="from"
        type="date"
        label={fields.from}
        hint={handOvers.fromHint}
        defaultValue={formatDate(new Date().toISOString())}
      />
      <TextField name="reason" label={fields.reason} maxLength={MAX_REASON} autoComplete="off" />
      <SendingProgress form={form} stopped={handOvers.stopped} />
      <FormActions>
        <SubmitButton sending={act.sending(places.length)}>
          {act.submit(places.length)}
        </SubmitButton>
      </FormActions>
    </Form>
  );
}

/** One of the same organisation, which this reader keeps, and which does not answer there itself. */
function mayTakeOver({ id, organization, abilities }: Party, places: Places['items']): boolean {
  return (
    abilities.includes('party.manage') &&
    places.every(
      ({ party, partyOrganization }) =>
        party?.id !== id && partyOrganization.id === organization.id,
    )
  );
}

function readBody(data: FormData, places: Places['items'], wording: string | null): HandOverBody {
  const text = (name: string) => String(data.get(name) ?? '').trim();
  return {
    places: places.flatMap(({ id }) => id ?? []),
    stages: places.filter(({ id }) => id === null).map(({ stage }) => stage.id),
    toPartyId: text('toPartyId'),
    wording,
    from: text('from'),
    reason: text('reason'),
  };
}
