import {
  type ChangeSavedView,
  type CreateSavedView,
  MAX_SAVED_VIEWS,
  type SavedView,
} from '@lianfang/contracts';
import { ProblemError } from '../../lib/problem-error.ts';
import type { Asker } from '../../lib/reader.ts';
import type {
  SavedViewRepository,
  SeenView,
  ViewFacts,
  ViewsInChange,
} from './saved-views.repository.ts';

/** Which view, and what was read of it. */
interface ReadView {
  id: string;
  revision: number;
}

const TAKEN_BACK = { organization: null, isShared: false, mayManage: false };

export function savedViewService(savedViews: SavedViewRepository) {
  return {
    async list({ reader }: Asker): Promise<SavedView[]> {
      return savedViews.list(reader.userId);
    },

    create: (asker: Asker, facts: CreateSavedView): Promise<SavedView> =>
      savedViews.change(async (views) => {
        const { userId } = asker.reader;
        if ((await views.count(userId)) >= MAX_SAVED_VIEWS)
          throw new ProblemError('too-many-views');
        await refuseForeign(views, asker, facts.organizationId);
        const id = await views.create(userId, facts);
        await appendShared(views, asker, { id, before: null, after: facts });
        return findSeen(views, asker, id);
      }),

    change: (asker: Asker, expected: ReadView, facts: ChangeSavedView): Promise<SavedView> =>
      savedViews.change(async (views) => {
        const { id } = expected;
        const before = await findManaged(views, asker, expected);
        const after = {
          name: facts.name ?? before.name,
          query: facts.query ?? before.query,
          organizationId:
            facts.organizationId === undefined ? before.organizationId : facts.organizationId,
        };
        await refuseForeign(views, asker, after.organizationId, before);
        await views.write(id, after);
        await appendShared(views, asker, { id, before, after });
        // Whoever made another’s view personal again has lost sight of it.
        const seen = await views.find(asker.reader.userId, id);
        const revision = before.revision + 1;
        return seen ?? { ...before, ...after, revision, ...TAKEN_BACK };
      }),

    remove: (asker: Asker, expected: ReadView): Promise<void> =>
      savedViews.change(async (views) => {
        const { id } = expected;
        const before = await findManaged(views, asker, expected);
        await views.remove(id);
        await appendShared(views, asker, { id, before, after: null });
      }),
  };
}

async function findSeen(views: ViewsInChange, { reader }: Asker, id: string): Promise<SeenView> {
  const found = await views.find(reader.userId, id);
  if (!found) throw new ProblemError('view-not-found');
  return found;
}

async function findManaged(
  views: ViewsInChange,
  asker: Asker,
  { id, revision }: ReadView,
): Promise<SeenView> {
  const found = await findSeen(views, asker, id);
  if (!found.mayManage) throw new ProblemError('forbidden');
  if (found.revision !== revision) throw new ProblemError('stale');
  return found;
}

/**
 * Also where it stays: an owner who no longer reaches the place could else go on writing for its people.
 * @throws {ProblemError} 400 for an organisation that the reader does not reach
 */
async function refuseForeign(
  views: ViewsInChange,
  { reader }: Asker,
  organizationId: string | null,
  before?: SeenView,
): Promise<void> {
  if (organizationId === null) return;
  // Asked for again, its row would be locked after the view’s: the other way round than where it is removed.
  const mayShare =
    organizationId === before?.organizationId
      ? before.organization !== null
      : await views.mayShareWith(reader.userId, organizationId);
  if (mayShare) return;
  throw new ProblemError('foreign-reference', [
    { pointer: '#/organizationId', text: 'unknownOrganization' },
  ]);
}

interface Sharing {
  id: string;
  before: ViewFacts | null;
  after: ViewFacts | null;
}

/** What an organisation is shown belongs into its log; what is one’s own does not. */
async function appendShared(
  views: ViewsInChange,
  { actor }: Asker,
  { id, before, after }: Sharing,
): Promise<void> {
  const [was, is] = [factsOf(before), factsOf(after)];
  const isSamePlace = before?.organizationId === after?.organizationId;
  if (was && is && isSamePlace) {
    if (was.name === is.name && was.query === is.query) return;
    const fact = { organizationId: after?.organizationId ?? null, before: was, after: is };
    await views.append(actor, { id, name: is.name }, { action: 'view.changed', ...fact });
    return;
  }
  if (was) {
    const fact = { organizationId: before?.organizationId ?? null, before: was };
    await views.append(actor, { id, name: was.name }, { action: 'view.removed', ...fact });
  }
  if (is) {
    const fact = { organizationId: after?.organizationId ?? null, after: is };
    await views.append(actor, { id, name: is.name }, { action: 'view.shared', ...fact });
  }
}

/** null where it is nobody’s but its owner’s. */
function factsOf(view: ViewFacts | null): Pick<ViewFacts, 'name' | 'query'> | null {
  return view && view.organizationId !== null ? { name: view.name, query: view.query } : null;
}
