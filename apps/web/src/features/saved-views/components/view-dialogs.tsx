import type { SavedView } from '@lianfang/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { readAgainIfStale } from '../../../lib/read-again-if-stale.ts';
import type { RegisterTexts } from '../../../texts/register-zh-cn.ts';
import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { savedViewChanges, savedViewQueries } from '../saved-views.queries.ts';
import type { ViewAct } from '../view-act.ts';
import { RenameViewDialog } from './rename-view-dialog.tsx';
import { type Organization, SaveViewDialog } from './save-view-dialog.tsx';
import { ViewListDialog } from './view-list-dialog.tsx';

interface ViewDialogsProps {
  act: ViewAct;
  /** What the register shows now, as its address says it. */
  query: string;
  /** Those whose people one may share with. */
  organizations: readonly Organization[];
  onAct: (act: ViewAct) => void;
  onDone: (said: string) => void;
  onClose: () => void;
}

/** The dialog of an act. What was done is told once the list knows of it. */
export function ViewDialogs(props: ViewDialogsProps) {
  const { act, query, organizations, onAct, onDone, onClose } = props;
  const { views: texts } = useRegisterTexts();
  const queryClient = useQueryClient();
  const { data } = useQuery({ ...savedViewQueries.list(), enabled: act.kind !== 'save' });
  const readAgain = () => queryClient.invalidateQueries(savedViewQueries.list());
  async function tellDone(said: string) {
    await readAgain();
    onDone(said);
  }
  if (act.kind === 'save') {
    return (
      <SaveViewDialog
        query={query}
        organizations={organizations}
        onDone={tellDone}
        onClose={onClose}
      />
    );
  }
  if (act.kind === 'list') {
    const acts = { onAct, onDone: tellDone, onStale: readAgain, onClose };
    return <ViewListDialog query={query} {...acts} />;
  }
  // As it is now, also where somebody else changed it since it was chosen.
  const view = data?.items.find(({ id }) => id === act.view.id) ?? act.view;
  if (act.kind === 'rename') {
    return <RenameViewDialog view={view} onDone={tellDone} onStale={readAgain} onClose={onClose} />;
  }
  return (
    <ConfirmDialog
      title={texts.removeTitle}
      action={texts.remove}
      onConfirm={async () => {
        await readAgainIfStale(() => savedViewChanges.remove(view), readAgain);
        await tellDone(texts.done.removed(view.name));
      }}
      onClose={onClose}
    >
      {sayRemoval(view, texts)}
    </ConfirmDialog>
  );
}

function sayRemoval({ name, organization, isShared }: SavedView, texts: RegisterTexts['views']) {
  if (organization) return texts.removeShared(name, organization.name);
  return isShared ? texts.removeBeyond(name) : texts.removeText(name);
}
