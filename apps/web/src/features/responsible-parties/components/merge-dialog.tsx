import {
  type HandOver,
  MAX_REASON,
  MAX_WORDS,
  type PartyDetail,
  type PartyStages as Stages,
} from '@lianfang/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { Tagged } from '../../../lib/http.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Form, FormActions, SubmitButton } from '../../../ui/form.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { SendingProgress } from '../../../ui/sending-progress.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { PARTIES_KEY, partyChanges, partyQueries } from '../responsible-parties.queries.ts';
import { textIn } from '../text-in.ts';
import { useConditionalParty } from '../use-conditional-party.ts';
import styles from './party.module.css';
import { PartyNames } from './party-names.tsx';
import { PartyStages } from './party-stages.tsx';

interface MergeDialogProps {
  read: Tagged<PartyDetail>;
  /** The name of the party that it was suggested to be the same as. */
  suggested?: string | undefined;
  onMerged: (made: HandOver) => Promise<void>;
  onClose: () => void;
}

/** 合并: into which party, and every stage that goes there. */
export function MergeDialog({ read: first, suggested = '', onMerged, onClose }: MergeDialogProps) {
  const { parties: texts, handOvers, form: formTexts, conflict } = useAdministrationTexts();
  const { mergeDialog: dialog } = texts;
  const { form: office } = useOfficeTexts();
  const { read, wasStale, attempt } = useConditionalParty(first);
  const [words, setWords] = useState(suggested);
  const { items: others, isCut } = useQuery(
    partyQueries.others(read.answer, useDeferredValue(words)),
  ).data ?? { items: [], isCut: false };
  const [chosenId, setChosenId] = useState('');
  const suggestedId = others.find(({ name }) => name === suggested)?.id ?? '';
  const intoId = others.some(({ id }) => id === chosenId) ? chosenId : suggestedId;
  const into = others.find(({ id }) => id === intoId);
  const { members } = read.answer;
  const stages = useQuery(partyQueries.stages(read.answer.id)).data;
  const queryClient = useQueryClient();
  const form = useForm({
    check: (data) =>
      (['intoPartyId', 'reason'] as const).flatMap((field) =>
        textIn(data, field) === ''
          ? [{ field, message: formTexts.empty(dialog.fields[field]) }]
          : [],
      ),
    async send(data, signal) {
      const merge = { intoPartyId: textIn(data, 'intoPartyId'), reason: textIn(data, 'reason') };
      const made = await attempt((current) => partyChanges.merge(current, merge, signal)).catch(
        (error) => {
          // Given up, it may have been done all the same.
          if (signal.aborted) void queryClient.invalidateQueries({ queryKey: PARTIES_KEY });
          throw error;
        },
      );
      await onMerged(made);
    },
  });
  function close() {
    form.stop();
    onClose();
  }
  const title = dialog.title(read.answer.name);
  return (
    <Dialog title={title} onClose={close}>
      <Form form={form} label={title}>
        <p>{dialog.hint}</p>
        {wasStale && <p className={styles.warning}>{texts.retireDialog.stale}</p>}
        <TextField
          name="words"
          label={dialog.find}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          maxLength={MAX_WORDS}
          hint={isCut ? handOvers.firstTakers(others.length) : undefined}
          autoComplete="off"
        />
        <SelectField
          name="intoPartyId"
          label={dialog.fields.intoPartyId}
          options={[
            { value: '', text: dialog.choose },
            ...others.map(({ id, name, isVacant }) =>
              isVacant
                ? { value: id, text: texts.vacant(name) }
                : { value: id, text: name, lang: 'zh-CN' },
            ),
          ]}
          value={intoId}
          onChange={(event) => setChosenId(event.target.value)}
        />
        {into?.isVacant && !read.answer.isVacant && (
          <p className={styles.warning} role="status">
            {dialog.becomesVacant}
          </p>
        )}
        <TextField
          name="reason"
          label={dialog.fields.reason}
          maxLength={MAX_REASON}
          autoComplete="off"
        />
        {members.length > 0 && (
          <p>
            {dialog.members} <PartyNames parties={members} />
          </p>
        )}
        {stages && isBound(stages) && <p className={styles.warning}>{dialog.cannotYet}</p>}
        <h3>{dialog.places(stages?.total ?? 0)}</h3>
        {stages && <PartyStages stages={stages} />}
        <SendingProgress form={form} stopped={handOvers.stoppedAct} />
        <FormActions>
          <SubmitButton>{wasStale ? conflict.keep : dialog.submit}</SubmitButton>
          <Button onClick={close}>{office.cancel}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

/** Whether it answers somewhere for some time only, or where this reader cannot see it. */
function isBound({ items, coming, hidden }: Stages): boolean {
  return coming + hidden > 0 || items.some((item) => item.stages.some(({ to }) => to !== null));
}
