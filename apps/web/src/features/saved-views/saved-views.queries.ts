import type { ChangeSavedView, CreateSavedView, SavedView } from '@lianfang/contracts';
import { queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '../../lib/http.ts';

const VIEWS = '/api/v1/saved-views';

export const savedViewQueries = {
  /** One's own, and those that colleagues share. */
  list() {
    return queryOptions({
      queryKey: [VIEWS],
      queryFn: ({ signal }) => getJson<{ items: SavedView[] }>(VIEWS, signal),
    });
  },
};

const addressOf = ({ id }: SavedView) => `${VIEWS}/${encodeURIComponent(id)}`;

const conditionOf = ({ revision }: SavedView) => ({ ifMatch: `"r${revision}"` });

export const savedViewChanges = {
  create: (view: CreateSavedView) => sendJson<SavedView>('POST', VIEWS, view),
  change: (view: SavedView, change: ChangeSavedView) =>
    sendJson<SavedView>('PATCH', addressOf(view), change, conditionOf(view)),
  remove: (view: SavedView) => sendJson('DELETE', addressOf(view), undefined, conditionOf(view)),
};
