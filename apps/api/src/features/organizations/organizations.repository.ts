import type { OrganizationDetail, OrganizationNode } from '@lianfang/contracts';
import {
  type Actor,
  type AuditFact,
  appendEntry,
  type Database,
  type Transaction,
} from '@lianfang/db';
import type { RoleHeld } from '@lianfang/domain';
import { FIND_NAMED_ORGANIZATIONS, type NamedOrganization } from '../../lib/named-organizations.ts';
import { isUuid } from '../../lib/uuid.ts';
import { FIND_ORGANIZATION, IS_IN_USE, LIST_ORGANIZATIONS } from './organizations-seen.sql.ts';

interface InTree {
  /** Its own id and those of all above it. */
  path: string[];
}

export type TreeNode = Omit<OrganizationNode, 'abilities'> & InTree;

/** What an organisation decides, and where it stands: all that a change can touch. */
export type OrganizationFacts = Pick<
  OrganizationDetail,
  | 'name'
  | 'kind'
  | 'chartVisibility'
  | 'levelWords'
  | 'levelColors'
  | 'levelSupervisors'
  | 'passwordRules'
> & { parentId: string | null };

export interface Organization extends OrganizationFacts, InTree {
  id: string;
  isParentSeen: boolean | null;
  revision: number;
  effective: OrganizationDetail['effective'];
  chartCount: number;
  userCount: number;
  /** What the reader holds at this moment. */
  held: RoleHeld[];
}

/** What happened to an organisation, for the log. */
type OrganizationFact = Omit<AuditFact, 'object'>;

export type OrganizationRepository = ReturnType<typeof organizationRepository>;
export type TreeInChange = ReturnType<typeof treeInChange>;

export function organizationRepository({ pool, prisma }: Database) {
  return {
    async list(readerId: string): Promise<TreeNode[]> {
      return (await pool.query<TreeNode>(LIST_ORGANIZATIONS, [readerId])).rows;
    },

    /** undefined where there is none of that id that this reader reaches. */
    async find(readerId: string, id: string): Promise<Organization | undefined> {
      if (!isUuid(id)) return undefined;
      return (await pool.query<Organization>(FIND_ORGANIZATION, [readerId, id])).rows[0];
    },

    /** All of it happens, with its entries in the log, or nothing. */
    change<Result>(work: (tree: TreeInChange) => Promise<Result>): Promise<Result> {
      // The register follows a name: of 1,000 charts some 36,000 rows.
      return prisma.$transaction((tx) => work(treeInChange(tx)), { timeout: 120_000 });
    },
  };
}

function treeInChange(tx: Transaction) {
  return {
    /** One move at a time, by the lock that the database's own check of the tree takes: first, so never in a ring. */
    async lock(): Promise<void> {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('organizations.parent_id'))`;
    },

    /** Whatever is about to be put there waits, or was put there already. */
    async lockOne(id: string): Promise<void> {
      await tx.$executeRaw`SELECT id FROM organizations WHERE id = ${id}::uuid FOR UPDATE`;
    },

    async find(readerId: string, id: string): Promise<Organization | undefined> {
      if (!isUuid(id)) return undefined;
      const [row] = await tx.$queryRawUnsafe<Organization[]>(FIND_ORGANIZATION, readerId, id);
      return row;
    },

    async findNamed(readerId: string, id: string): Promise<NamedOrganization | undefined> {
      const ids = [id].filter(isUuid);
      const [row] = await tx.$queryRawUnsafe<NamedOrganization[]>(
        FIND_NAMED_ORGANIZATIONS,
        readerId,
        ids,
      );
      return row;
    },

    async create(facts: Pick<OrganizationFacts, 'parentId' | 'name' | 'kind'>): Promise<string> {
      return (await tx.organization.create({ data: facts, select: { id: true } })).id;
    },

    /** @returns false where somebody else wrote since that revision; then nothing is changed */
    async write(id: string, revision: number, facts: OrganizationFacts): Promise<boolean> {
      const json = (value: object | null) => value && JSON.stringify(value);
      const count = await tx.$executeRaw`
        UPDATE organizations SET
          parent_id = ${facts.parentId}::uuid,
          name = ${facts.name},
          kind = ${facts.kind}::organization_kind,
          chart_visibility = ${facts.chartVisibility}::visibility,
          level_words = ${json(facts.levelWords)}::jsonb,
          level_colors = ${json(facts.levelColors)}::jsonb,
          level_supervisors = ${json(facts.levelSupervisors)}::jsonb,
          password_rules = ${facts.passwordRules}::password_rules,
          revision = revision + 1
        WHERE id = ${id}::uuid AND revision = ${revision}`;
      return count === 1;
    },

    async isInUse(id: string): Promise<boolean> {
      const [row] = await tx.$queryRawUnsafe<{ isInUse: boolean }[]>(IS_IN_USE, id);
      return row?.isInUse ?? false;
    },

    /** @returns false where somebody else wrote since that revision; then it stays */
    async remove(id: string, revision: number): Promise<boolean> {
      return (await tx.organization.deleteMany({ where: { id, revision } })).count === 1;
    },

    append(
      actor: Actor,
      { id, name }: { id: string; name: string },
      fact: OrganizationFact,
    ): Promise<void> {
      const object = { kind: 'organization' as const, id, name };
      return appendEntry(tx, actor, { organizationId: id, ...fact, object });
    },
  };
}
