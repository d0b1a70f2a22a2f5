import type { OrganizationDetail } from '@lianfang/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Tagged } from '../../lib/http.ts';
import { organizationChanges, organizationQueries } from './organizations.queries.ts';
import {
  bringOver,
  findChanges,
  readDraft,
  type SettingsDraft,
  touchesSame,
} from './settings-draft.ts';
import { useConditionalOrganization } from './use-conditional-organization.ts';

/** Settings while they are changed: what is typed outlives whatever arrives meanwhile. */
export function useSettingsDraft(latest: Tagged<OrganizationDetail>) {
  const queryClient = useQueryClient();
  const { read, wasStale, attempt, adopt, settle } = useConditionalOrganization(latest);
  const [draft, setDraft] = useState(() => readDraft(latest.answer));
  const [known, setKnown] = useState(latest.etag);
  const saved = readDraft(read.answer);

  // Renamed or moved from beside the form, or read anew: taken over, unless it is about what is being changed.
  if (latest.etag !== known) {
    setKnown(latest.etag);
    const arrived = readDraft(latest.answer);
    const isNews = latest.etag !== read.etag;
    if (isNews && !touchesSame(saved, draft, arrived)) {
      adopt(latest);
      setDraft(bringOver(saved, draft, arrived));
    }
  }

  async function save() {
    await attempt(
      (current) =>
        organizationChanges.change(current, findChanges(readDraft(current.answer), draft)),
      (now) => setDraft(bringOver(saved, draft, readDraft(now.answer))),
    );
    const now = await queryClient.fetchQuery(organizationQueries.detail(read.answer.id));
    setKnown(now.etag);
    adopt(now);
    setDraft(readDraft(now.answer));
  }
  return {
    draft,
    saved,
    wasStale,
    isChanged: Object.keys(findChanges(saved, draft)).length > 0,
    change: (part: Partial<SettingsDraft>) => setDraft((before) => ({ ...before, ...part })),
    save,
    discard() {
      setDraft(saved);
      settle();
    },
  };
}
