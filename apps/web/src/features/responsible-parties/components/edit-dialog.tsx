import type { PartyDetail } from '@lianfang/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Tagged } from '../../../lib/http.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { ConflictNotice } from '../../../ui/conflict-notice.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Form, FormActions, SubmitButton } from '../../../ui/form.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { partyChanges, partyQueries } from '../responsible-parties.queries.ts';
import { useConditionalParty } from '../use-conditional-party.ts';
import { type PartyDraft, PartyFields } from './party-fields.tsx';

interface PartyDialogProps {
  read: Tagged<PartyDetail>;
  onDone: (said: string) => Promise<void>;
  onClose: () => void;
}

export function EditDialog({ read: first, onDone, onClose }: PartyDialogProps) {
  const { parties: texts, form: formTexts, conflict } = useAdministrationTexts();
  const { form: office } = useOfficeTexts();
  const [base, setBase] = useState(draftOf(first.answer));
  const [draft, setDraft] = useState(base);
  const { read, wasStale, attempt, settle } = useConditionalParty(first);
  /** What was not touched here is theirs. */
  function rebase({ answer }: Tagged<PartyDetail>) {
    const theirs = draftOf(answer);
    setDraft({ ...theirs, ...changesOf(draft, base) });
    setBase(theirs);
  }
  const form = useForm({
    check: () =>
      draft.name.trim() === ''
        ? [{ field: 'name', message: formTexts.empty(texts.fields.name) }]
        : [],
    async send() {
      const { sectionId, ...facts } = changesOf(draft, base);
      const change = { ...facts, ...(sectionId !== undefined && { sectionId: sectionId || null }) };
      await attempt((current) => partyChanges.change(current, change), rebase);
      await onDone(texts.done.changed);
    },
  });
  function take() {
    setDraft(draftOf(read.answer));
    settle();
  }
  const { id, name, organization } = first.answer;
  const title = texts.editDialog.title(name);
  return (
    <Dialog title={title} onClose={onClose}>
      <Form form={form} label={title}>
        <p>{texts.editDialog.hint}</p>
        {wasStale && <Conflict theirs={read.answer} draft={draft} onTake={take} />}
        <PartyFields
          draft={draft}
          organizationId={organization.id}
          partyId={id}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
        />
        <FormActions>
          <SubmitButton>{wasStale ? conflict.keep : formTexts.save}</SubmitButton>
          <Button onClick={onClose}>{office.cancel}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

interface ConflictProps {
  theirs: PartyDetail;
  draft: PartyDraft;
  onTake: () => void;
}

function Conflict({ theirs, draft, onTake }: ConflictProps) {
  const { fields, kinds } = useAdministrationTexts().parties;
  const sections = useQuery(partyQueries.sections(theirs.organization.id)).data?.items ?? [];
  const now = draftOf(theirs);
  const nameOf = (sectionId: string) =>
    sections.find(({ id }) => id === sectionId)?.name ?? fields.noSection;
  const fieldOf = (name: string, read: (one: PartyDraft) => string) => ({
    name,
    theirs: read(now),
    mine: read(draft).trim(),
  });
  return (
    <ConflictNotice
      fields={[
        fieldOf(fields.name, ({ name }) => name),
        fieldOf(fields.kind, ({ kind }) => kinds[kind]),
        fieldOf(fields.section, ({ sectionId }) => nameOf(sectionId)),
        fieldOf(fields.contact, ({ contact }) => contact),
      ]}
      onTake={onTake}
    />
  );
}

function changesOf(draft: PartyDraft, base: PartyDraft): Partial<PartyDraft> {
  const names = Object.keys(draft) as (keyof PartyDraft)[];
  const touched = names.filter((name) => draft[name] !== base[name]);
  return Object.fromEntries(touched.map((name) => [name, draft[name]]));
}

function draftOf({ name, kind, section, contact }: PartyDetail): PartyDraft {
  return { name, kind, sectionId: section?.id ?? '', contact: contact ?? '' };
}
