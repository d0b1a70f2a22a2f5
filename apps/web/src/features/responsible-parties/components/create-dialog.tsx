import type { OrganizationNode, PartyDetail } from '@lianfang/contracts';
import { useState } from 'react';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Form, FormActions, SubmitButton } from '../../../ui/form.tsx';
import { TreeField } from '../../../ui/tree-field.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { partyChanges } from '../responsible-parties.queries.ts';
import { type PartyDraft, PartyFields } from './party-fields.tsx';

interface CreateDialogProps {
  nodes: readonly OrganizationNode[];
  organizationId: string | null;
  onCreated: (party: PartyDetail) => Promise<void>;
  onClose: () => void;
}

export function CreateDialog({ nodes, onCreated, onClose, ...props }: CreateDialogProps) {
  const { parties: texts, form: formTexts } = useAdministrationTexts();
  const { form: office } = useOfficeTexts();
  const managed = nodes.filter(({ abilities }) => abilities.includes('party.manage'));
  const isManaged = (id: string | null) => managed.some((node) => node.id === id);
  const first = isManaged(props.organizationId) ? props.organizationId : managed[0]?.id;
  const [chosenId, setChosenId] = useState<string | null>(null);
  const organizationId = chosenId ?? first ?? '';
  const [draft, setDraft] = useState<PartyDraft>({
    name: '',
    kind: 'post',
    sectionId: '',
    contact: '',
  });
  const form = useForm({
    check: () => [
      // The organisations may still be on their way.
      ...(organizationId === ''
        ? [{ field: 'organizationId', message: formTexts.empty(texts.fields.organization) }]
        : []),
      ...(draft.name.trim() === ''
        ? [{ field: 'name', message: formTexts.empty(texts.fields.name) }]
        : []),
    ],
    async send() {
      const sectionId = draft.sectionId || null;
      await onCreated(await partyChanges.create({ ...draft, organizationId, sectionId }));
    },
  });
  return (
    <Dialog title={texts.createDialog.title} onClose={onClose}>
      <Form form={form} label={texts.createDialog.title}>
        <TreeField
          name="organizationId"
          label={texts.fields.organization}
          nodes={nodes}
          isPossible={isManaged}
          value={organizationId}
          onChange={(event) => {
            setChosenId(event.target.value);
            setDraft((before) => ({ ...before, sectionId: '' }));
          }}
        />
        <PartyFields
          draft={draft}
          organizationId={organizationId}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
        />
        <FormActions>
          <SubmitButton>{formTexts.save}</SubmitButton>
          <Button onClick={onClose}>{office.cancel}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
