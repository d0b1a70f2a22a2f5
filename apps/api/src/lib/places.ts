/** A place as it is stored, or as it would be. */
export interface PlaceRow {
  chart_id: string;
  chart_title: string;
  organization_name: string;
  stage_key: string;
  stage_name: string;
  stage_position: number;
  stage_count: number;
  risk_level: 'high' | 'medium' | 'low' | null;
  /** null, as is the name: nobody answered there. */
  from_party_id: string | null;
  from_name: string | null;
}

/** One that can be handed over or assigned, with the organisation of whoever may take it. */
export interface OpenPlaceRow extends PlaceRow {
  /** Of the assignment that would end; null: there is none. */
  id: string | null;
  own_id: string;
  own_name: string;
  /** Whether it is a post that nobody holds; null where nobody answers. */
  is_vacant: boolean | null;
  may_hand_over: boolean;
  /** Asked for by a name: the account of whoever holds the party by it. */
  holder: { userId: string | null; username: string | null } | null;
}

export function describePlace(row: PlaceRow) {
  return {
    chart: { id: row.chart_id, title: row.chart_title },
    organization: row.organization_name,
    stage: {
      id: row.stage_key,
      name: row.stage_name,
      position: row.stage_position,
      count: row.stage_count,
      riskLevel: row.risk_level,
    },
    party: row.from_party_id === null ? null : { id: row.from_party_id, name: row.from_name ?? '' },
  };
}
