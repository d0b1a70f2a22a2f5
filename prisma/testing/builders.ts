import type { Category, Chart, HolderRole, PartyKind, Role } from '@lianfang/contracts';
import type { Database } from '../src/database.ts';
import { type Draft, type WrittenDraft, writeDraft } from '../src/draft.ts';
import type { Visibility } from '../src/generated/enums.ts';
import { initialsOf } from '../src/initials.ts';
import { publishVersion } from '../src/publication.ts';

/** Builders make what a test does not care about, parents included. */
interface OrganizationFacts {
  name?: string;
  parentId?: string | null;
  chartVisibility?: Visibility;
}

interface ChartFacts extends Partial<Omit<Draft, 'chartId' | 'number'>> {
  organizationId?: string;
  visibility?: Visibility | null;
  category?: Category;
  publishedAt?: Date;
}

interface PartyFacts {
  organizationId?: string;
  name?: string;
  kind?: PartyKind;
}

interface HolderFacts {
  partyId?: string;
  name?: string;
  userId?: string | null;
  role?: HolderRole;
  /** Days such as `2026-01-01`; `to` is the last. */
  from?: string;
  to?: string | null;
  reason?: string;
}

export interface UserFacts {
  username?: string;
  name?: string;
  /** Where is an organisation; the three administrators reach everywhere and need none. */
  grants?: { role: Role; organizationId?: string | null }[];
}

export const PUBLISHED_AT = new Date('2026-05-20T08:00:00.000Z');

export async function buildOrganization(
  { prisma }: Database,
  { name = '某县水利局', parentId = null, chartVisibility = 'public' }: OrganizationFacts = {},
): Promise<string> {
  const { id } = await prisma.organization.create({ data: { name, parentId, chartVisibility } });
  return id;
}

export async function buildParty(db: Database, facts: PartyFacts = {}): Promise<string> {
  const { organizationId = await buildOrganization(db), name = '经办人', kind = 'post' } = facts;
  const { id } = await db.prisma.responsibleParty.create({ data: { organizationId, name, kind } });
  return id;
}

/** Somebody who holds a party, for ever unless days are given. */
export async function buildHolder(db: Database, facts: HolderFacts = {}): Promise<string> {
  const { partyId = await buildParty(db), name = '某同志', userId = null, role = 'main' } = facts;
  const { from = '2026-01-01', to = null, reason = '任职' } = facts;
  const days = { fromDay: new Date(from), toDay: to === null ? null : new Date(to) };
  const { id } = await db.prisma.partyHolder.create({
    data: { partyId, name, userId, role, reason, initials: initialsOf(name), ...days },
  });
  return id;
}

/** A chart with one draft of it, the first version. */
export async function buildDraft(
  db: Database,
  facts: ChartFacts = {},
): Promise<WrittenDraft & { chartId: string }> {
  const { organizationId = await buildOrganization(db), visibility = null } = facts;
  const { id: chartId } = await db.prisma.chart.create({ data: { organizationId, visibility } });
  return { chartId, ...(await buildNextDraft(db, { ...facts, chartId, number: 1 })) };
}

export function buildNextDraft(
  { prisma }: Database,
  {
    title = '取水许可廉政风险防控图',
    category = 'licensing',
    stages,
    ...rest
  }: ChartFacts & Pick<Draft, 'chartId' | 'number'>,
): Promise<WrittenDraft> {
  const draft = { ...rest, title, category, stages: stages ?? [{ name: '受理' }] };
  return prisma.$transaction((tx) => writeDraft(tx, draft));
}

/** A chart that readers see. */
export async function buildChart(db: Database, facts: ChartFacts = {}): Promise<Chart> {
  const { versionId } = await buildDraft(db, facts);
  return publish(db, versionId, facts.publishedAt);
}

export function publish(
  { prisma }: Database,
  versionId: string,
  publishedAt: Date = PUBLISHED_AT,
): Promise<Chart> {
  return prisma.$transaction((tx) => publishVersion(tx, { versionId, publishedAt }));
}

let users = 0;

export async function buildUser({ prisma }: Database, facts: UserFacts = {}): Promise<string> {
  users += 1;
  const {
    username = `person-${users}-${crypto.randomUUID().slice(0, 8)}`,
    name = '某人',
    grants = [],
  } = facts;
  const { id } = await prisma.user.create({
    data: {
      username,
      name,
      email: `${username}@accounts.invalid`,
      grants: {
        create: grants.map(({ role, organizationId = null }) => ({ role, organizationId })),
      },
    },
    select: { id: true },
  });
  return id;
}

export async function buildSession(
  { prisma }: Database,
  userId: string,
): Promise<{ id: string; token: string }> {
  const expiresAt = new Date(Date.now() + 12 * 60 * 60 * 1000);
  return prisma.session.create({
    data: { userId, token: crypto.randomUUID(), expiresAt, ipAddress: '127.0.0.1' },
    select: { id: true, token: true },
  });
}
