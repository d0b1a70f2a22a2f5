import type { HolderRole, PartyKind } from '@lianfang/contracts';
import type { Database } from '@lianfang/db';
import { buildHolder, buildParty } from '@lianfang/db/testing';
import { endOfBeijingDay, type HeldParty } from '@lianfang/domain';
import fc from 'fast-check';

/** A party that can answer, wherever it belongs to. */
interface KnownParty extends Omit<HeldParty, 'isRetired'> {
  organizationId: string;
  retiredAt: Date | null;
  /** What it was called before, and until when. */
  former: { name: string; until: Date } | null;
}

/** Who answers for a stage, from one moment to another. */
export interface KnownAssignment {
  stageId: string;
  party: KnownParty;
  from: Date;
  to: Date | null;
}

interface PartyFacts {
  name: string;
  kind: PartyKind;
  holders?: { name: string; role: HolderRole; from: string; to: string | null }[];
  retiredAt?: Date | null;
  former?: KnownParty['former'];
}

const EVER = { from: '2026-01-01', to: null };
const MAIN = { name: '某甲', role: 'main' } as const;
const DEPUTY = { name: '某乙', role: 'deputy', ...EVER } as const;
/** The end of the second of May in Beijing. */
const TURN = endOfBeijingDay('2026-05-02');

const PARTIES: PartyFacts[] = [
  { name: '空缺岗', kind: 'post' },
  { name: '在任岗', kind: 'post', holders: [DEPUTY, { ...MAIN, ...EVER }] },
  { name: '卸任岗', kind: 'post', holders: [{ ...MAIN, from: '2026-01-01', to: '2026-05-02' }] },
  { name: '新任岗', kind: 'post', holders: [{ ...MAIN, from: '2026-05-03', to: null }] },
  { name: '待任岗', kind: 'post', holders: [{ ...MAIN, from: '2999-01-01', to: null }] },
  { name: '代理岗', kind: 'post', holders: [DEPUTY] },
  { name: '停用岗', kind: 'post', retiredAt: TURN },
  { name: '改名岗', kind: 'post', former: { name: '原名岗', until: TURN } },
  { name: '许可科', kind: 'section' },
  { name: '某人', kind: 'person' },
];
const PERIODS: Pick<KnownAssignment, 'from' | 'to'>[] = [
  { from: new Date('2026-01-01T00:00:00Z'), to: null },
  { from: new Date('2026-01-01T00:00:00Z'), to: TURN },
  { from: TURN, to: null },
  { from: new Date('2999-01-01T00:00:00Z'), to: null },
];

/** Parties of every kind and with every way of being held, which answer for stages by chance. */
export async function answerByChance(
  db: Database,
  organizationIds: readonly string[],
  charts: readonly { id: string; stages: readonly { id: string }[] }[],
): Promise<KnownAssignment[]> {
  const parties: KnownParty[] = [];
  for (const organizationId of organizationIds) {
    for (const facts of PARTIES) parties.push(await buildKnown(db, organizationId, facts));
  }
  const stages = new Map(charts.flatMap(({ id, stages }) => stages.map((stage) => [stage.id, id])));
  const choice = fc.uniqueArray(
    fc.record({ party: fc.constantFrom(...parties), period: fc.constantFrom(...PERIODS) }),
    { maxLength: 8, selector: ({ party }) => party.id },
  );
  const chosen = fc.sample(choice, stages.size);
  const assignments = [...stages.keys()].flatMap((stageId, n) =>
    (chosen[n] ?? []).map(({ party, period }) => ({ stageId, party, ...period })),
  );
  await db.prisma.stageAssignment.createMany({
    data: assignments.map(({ stageId, party, from, to }) => ({
      chartId: stages.get(stageId) as string,
      stageKey: stageId,
      partyId: party.id,
      from,
      to,
    })),
  });
  await retire(db, parties);
  return assignments;
}

async function buildKnown(
  db: Database,
  organizationId: string,
  { name, kind, holders = [], retiredAt = null, former = null }: PartyFacts,
): Promise<KnownParty> {
  const id = await buildParty(db, { organizationId, name, kind });
  for (const one of holders) await buildHolder(db, { partyId: id, ...one });
  if (former) await db.prisma.formerPartyName.create({ data: { partyId: id, ...former } });
  const known = holders.map((one) => ({ ...one, userId: null }));
  return { id, organizationId, name, kind, holders: known, retiredAt, former };
}

/** Not before they answer, which the database would refuse. */
async function retire({ prisma }: Database, parties: readonly KnownParty[]): Promise<void> {
  for (const { id, retiredAt } of parties) {
    if (retiredAt) await prisma.responsibleParty.update({ where: { id }, data: { retiredAt } });
  }
}

/** Who answered for a stage at a moment, as the parties were called then: persons last, and in the order of names. */
export function answeringAt(
  assignments: readonly KnownAssignment[],
  stageId: string,
  moment: Date,
): (HeldParty & { organizationId: string })[] {
  return assignments
    .filter((one) => one.stageId === stageId)
    .filter(({ from, to }) => from <= moment && (to === null || to > moment))
    .map(({ party: { retiredAt, former, ...party } }) => ({
      ...party,
      name: former && former.until > moment ? former.name : party.name,
      isRetired: retiredAt !== null && retiredAt <= moment,
    }))
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function keyOf({ kind, name, id }: HeldParty): string {
  return [Number(kind === 'person' || kind === 'expert'), name, id].join();
}
