import { MAX_CONTACT, MAX_NAME, PARTY_KINDS, type PartyKind } from '@lianfang/contracts';
import { useQuery } from '@tanstack/react-query';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { partyQueries } from '../responsible-parties.queries.ts';

/** What somebody has typed of a party; `sectionId` empty: none. */
export interface PartyDraft {
  name: string;
  kind: PartyKind;
  sectionId: string;
  contact: string;
}

interface PartyFieldsProps {
  draft: PartyDraft;
  organizationId: string;
  /** The party itself, which is no section of its own. */
  partyId?: string;
  onChange: (change: Partial<PartyDraft>) => void;
}

/** The same fields to create a party and to change it. */
export function PartyFields({ draft, organizationId, partyId, onChange }: PartyFieldsProps) {
  const { parties } = useAdministrationTexts();
  const { fields: texts, kinds, facts } = parties;
  const sections = useQuery(partyQueries.sections(organizationId)).data;
  const options = [
    { value: '', text: texts.noSection },
    ...(sections?.items ?? [])
      .filter(({ id }) => id !== partyId)
      .map(({ id, name }) => ({ value: id, text: name })),
  ];
  return (
    <>
      <TextField
        name="name"
        label={texts.name}
        value={draft.name}
        onChange={(event) => onChange({ name: event.target.value })}
        maxLength={MAX_NAME}
        autoComplete="off"
        lang="zh-CN"
      />
      <SelectField
        name="kind"
        label={texts.kind}
        value={draft.kind}
        onChange={(event) => onChange({ kind: readKind(event.target.value) })}
        options={PARTY_KINDS.map((kind) => ({ value: kind, text: kinds[kind] }))}
      />
      <SelectField
        name="sectionId"
        label={texts.section}
        value={draft.sectionId}
        onChange={(event) => onChange({ sectionId: event.target.value })}
        hint={sections?.isCut ? texts.firstSections(sections.items.length) : undefined}
        options={options}
        lang="zh-CN"
      />
      <TextField
        name="contact"
        label={texts.contact}
        hint={facts.contactHint}
        value={draft.contact}
        onChange={(event) => onChange({ contact: event.target.value })}
        maxLength={MAX_CONTACT}
        autoComplete="off"
      />
    </>
  );
}

function readKind(value: string): PartyKind {
  return PARTY_KINDS.find((kind) => kind === value) ?? 'post';
}
