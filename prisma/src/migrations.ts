import { Client } from 'pg';
import { withSchemaEngine } from './schema-engine.ts';
import { readMigrations, readModels } from './schema-files.ts';

/** What the schema engine writes when there is nothing to write. */
const NO_DRIFT = '-- This is an empty migration.';

const NOTHING_EXTERNAL = { externalTables: [], externalEnums: [] };

/** Why a database cannot be brought up to this release, in a line for the administrator. */
export class MigrationError extends Error {}

/**
 * Brings a database up to the newest migration, with the bookkeeping of `prisma migrate deploy`.
 * @param last the newest migration to apply, where the database shall stay that of an earlier release
 * @returns the names of the migrations that were applied now
 * Several processes may do so at once: the engine takes an advisory lock of PostgreSQL.
 * @throws {MigrationError} when a migration fails, or when one that is applied was edited or is gone
 */
export async function migrate(databaseUrl: string, last?: string): Promise<string[]> {
  await reach(databaseUrl);
  const [models, migrationsList] = await Promise.all([readModels(), readMigrations(last)]);
  return withSchemaEngine(databaseUrl, models, async (engine) => {
    const history = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: NOTHING_EXTERNAL,
    });
    if (history.editedMigrationNames.length > 0) {
      throw new MigrationError(
        `Migrations edited after they were applied: ${history.editedMigrationNames} · 已应用的迁移被改动过`,
      );
    }
    if (history.history && history.history.diagnostic !== 'databaseIsBehind') {
      throw new MigrationError(
        'The database is of a newer release, or its migrations are not those here · 数据库属于更新的版本，或其迁移与本版本不一致',
      );
    }
    const { appliedMigrationNames } = await engine
      .applyMigrations({ migrationsList, filters: NOTHING_EXTERNAL })
      .catch(tellInOneLine);
    return appliedMigrationNames;
  });
}

/** The engine says what PostgreSQL refused, and below it its own stack, numbered. */
function tellInOneLine(cause: Error): never {
  const [said = ''] = cause.message.split(/\n\s+0: /);
  const line = said.replace(/\s+/g, ' ').trim();
  throw new MigrationError(`The database cannot be migrated: ${line} · 数据库无法迁移`, { cause });
}

/** The schema engine tells of an unreachable database in sixty lines of its own stack; `pg` in one. */
async function reach(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.end();
}

/**
 * The SQL that would bring a migrated database to the models; empty when they agree.
 * Triggers, functions and CHECKs are unknown to the models and therefore never part of it.
 */
export async function findDrift(databaseUrl: string): Promise<string> {
  const models = await readModels();
  return withSchemaEngine(databaseUrl, models, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files: models, configDir: '' },
      to: { tag: 'schemaDatamodel', files: models },
      script: true,
      exitCode: null,
      filters: NOTHING_EXTERNAL,
    });
    return stdout?.trim() === NO_DRIFT ? '' : (stdout ?? '');
  });
}
