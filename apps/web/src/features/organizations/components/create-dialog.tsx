import {
  MAX_NAME,
  ORGANIZATION_KINDS,
  type OrganizationDetail,
  type OrganizationNode,
} from '@lianfang/contracts';
import { useState } from 'react';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Form, FormActions, SubmitButton } from '../../../ui/form.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TreeField } from '../../../ui/tree-field.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { nextKind, readKind } from '../kinds.ts';
import { organizationChanges } from '../organizations.queries.ts';
import styles from './organization-dialog.module.css';

interface CreateDialogProps {
  nodes: readonly OrganizationNode[];
  parentId: string | null;
  mayCreateAtTop: boolean;
  onCreated: (organization: OrganizationDetail) => Promise<void>;
  onClose: () => void;
}

export function CreateDialog(props: CreateDialogProps) {
  const { nodes, mayCreateAtTop, onCreated, onClose } = props;
  const { organizations, form: formTexts } = useAdministrationTexts();
  const { dialog: texts, kinds } = organizations;
  const { form: office } = useOfficeTexts();
  const [parentId, setParentId] = useState(props.parentId ?? '');
  const parent = nodes.find(({ id }) => id === parentId);
  const form = useForm({
    check: (data) =>
      nameIn(data) === '' ? [{ field: 'name', message: formTexts.empty(texts.name) }] : [],
    async send(data) {
      const kind = readKind(data.get('kind'));
      const organization = { parentId: parentId || null, name: nameIn(data), kind };
      await onCreated(await organizationChanges.create(organization));
    },
  });
  return (
    <Dialog title={texts.create} onClose={onClose}>
      <div className={styles.body}>
        <Form form={form} label={texts.create}>
          <TextField
            name="name"
            label={texts.name}
            maxLength={MAX_NAME}
            autoComplete="off"
            lang="zh-CN"
          />
          <TreeField
            name="parentId"
            label={texts.parent}
            nodes={nodes}
            nothing={mayCreateAtTop ? texts.top : undefined}
            isPossible={(id) => mayManage(nodes, id)}
            value={parentId}
            onChange={(event) => setParentId(event.target.value)}
          />
          <SelectField
            key={parentId}
            name="kind"
            label={texts.kind}
            defaultValue={nextKind(parent?.kind)}
            options={ORGANIZATION_KINDS.map((kind) => ({ value: kind, text: kinds[kind] }))}
          />
          <FormActions>
            <SubmitButton>{formTexts.save}</SubmitButton>
            <Button onClick={onClose}>{office.cancel}</Button>
          </FormActions>
        </Form>
      </div>
    </Dialog>
  );
}

function mayManage(nodes: readonly OrganizationNode[], id: string): boolean {
  const node = nodes.find((one) => one.id === id);
  return node?.abilities.includes('organization.manage') ?? false;
}

function nameIn(data: FormData): string {
  return String(data.get('name') ?? '').trim();
}
