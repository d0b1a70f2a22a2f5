import type { Grant, HeldGrant, User } from '@lianfang/contracts';
import { useState } from 'react';
import type { Tagged } from '../../../lib/http.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { type ConflictField, ConflictNotice } from '../../../ui/conflict-notice.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Form, FormActions, SubmitButton } from '../../../ui/form.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { compareTwoSides, findCollisions, type Granter, hasGrant, toGrants } from '../grants.ts';
import { useConditionalUser } from '../use-conditional-user.ts';
import { userChanges } from '../users.queries.ts';
import { GrantsEditor } from './grants-editor.tsx';
import styles from './user-dialog.module.css';

interface GrantsDialogProps {
  read: Tagged<User>;
  granter: Granter;
  ownId: string;
  isSeparated: boolean | undefined;
  onDone: (said: string) => Promise<void>;
  onClose: () => void;
}

export function GrantsDialog(props: GrantsDialogProps) {
  const { read: first, granter, ownId, isSeparated, onDone, onClose } = props;
  const { users: texts, form: formTexts, conflict } = useAdministrationTexts();
  const { form: office, roles } = useOfficeTexts();
  const { read, wasStale, attempt, settle } = useConditionalUser(first);
  const [grants, setGrants] = useState(() => toGrants(first.answer.grants));
  const describe = useConflictFields(granter);
  const form = useForm({
    check() {
      const colliding = isSeparated ? findCollisions(grants) : [];
      if (colliding.length === 0) return [];
      const names = colliding.map((role) => roles[role]).join(formTexts.and);
      return [{ field: null, message: texts.grants.collides(names) }];
    },
    async send() {
      await attempt((current) => userChanges.changeGrants(current, grants));
      await onDone(texts.done.granted);
    },
  });
  function take() {
    setGrants(toGrants(read.answer.grants));
    settle();
  }
  const title = texts.grantsDialog.title(read.answer.name);
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles.body}>
        <p className={styles.hint}>{texts.grantsDialog.hint}</p>
        <Form form={form} label={title}>
          {wasStale && (
            <ConflictNotice fields={describe(read.answer.grants, grants)} onTake={take} />
          )}
          {first.answer.id === ownId && <p className={styles.warning}>{texts.grants.own}</p>}
          <GrantsEditor
            granter={granter}
            held={read.answer.grants}
            grants={grants}
            onChange={setGrants}
            isSeparated={isSeparated}
          />
          <FormActions>
            <SubmitButton>{wasStale ? conflict.keep : formTexts.save}</SubmitButton>
            <Button onClick={onClose}>{office.cancel}</Button>
          </FormActions>
        </Form>
      </div>
    </Dialog>
  );
}

/** Role by role, who has it: they, or this reader's version. */
function useConflictFields({ organizations }: Granter) {
  const { users: texts, conflict } = useAdministrationTexts();
  const { roles, everywhere } = useOfficeTexts();
  return (held: readonly HeldGrant[], mine: readonly Grant[]): ConflictField[] => {
    const theirs = toGrants(held);
    const names = new Map(organizations.map(({ id, name }) => [id, name]));
    for (const { organization } of held)
      if (organization) names.set(organization.id, organization.name);
    const say = (grants: readonly Grant[], grant: Grant) =>
      hasGrant(grants, grant) ? conflict.held : conflict.lacking;
    return compareTwoSides(theirs, mine).map((grant) => ({
      name: texts.grantText(roles[grant.role], names.get(grant.organizationId ?? '') ?? everywhere),
      theirs: say(theirs, grant),
      mine: say(mine, grant),
    }));
  };
}
