import type { ExportPartiesQuery, HolderRole, PartyKind } from '@lianfang/contracts';
import { orderParties, PARTIES_MATCHED } from '../../lib/parties-matched.ts';
import { COUNTS, HOLDS_TODAY } from '../../lib/parties-seen.ts';

export interface ExportedParty {
  id: string;
  revision: number;
  organization: string;
  name: string;
  kind: PartyKind;
  section: string | null;
  contact: string | null;
  isRetired: boolean;
  holders: { name: string; role: HolderRole }[];
  stages: number;
}

/** Every party of the list, in its order. */
export const exportParties = (sort: ExportPartiesQuery['sort']) => `${PARTIES_MATCHED}
SELECT p.id, p.revision, own.name AS organization, p.name, p.kind, section.name AS section, p.contact,
  p.is_retired AS "isRetired", n.total AS stages,
  coalesce((
    SELECT json_agg(json_build_object('name', h.name, 'role', h.role) ORDER BY h.role, h.from_day, h.id)
    FROM party_holders h WHERE h.party_id = p.id AND ${HOLDS_TODAY}), '[]') AS holders
FROM matched p
JOIN organizations own ON own.id = p.organization_id
LEFT JOIN responsible_parties section ON section.id = p.section_id
${COUNTS}
ORDER BY ${orderParties(sort)}`;
