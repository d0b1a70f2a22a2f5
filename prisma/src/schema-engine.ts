import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlQuery,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Pool, type QueryResult } from 'pg';
import type { SchemaFile } from './schema-files.ts';

/** As far as we use it; TypeScript knows the rest only together with the browser's whole DOM. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: unknown } }>;
};

let instantiated: Promise<void> | undefined;

/**
 * Prisma's own schema engine, as WebAssembly over `pg`. The native one behind `prisma migrate`
 * is fetched from a host that closed networks do not reach; this one comes with the packages.
 */
export async function withSchemaEngine<Result>(
  databaseUrl: string,
  datamodels: SchemaFile[],
  use: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  instantiated ??= instantiate();
  await instantiated;
  const pool = new Pool({ connectionString: databaseUrl });
  const adapter = bindMigrationAwareSqlAdapterFactory(new SchemaEnginePg(pool));
  const schemaEngine = await engine.SchemaEngine.new(
    { datamodels: datamodels.map(({ path, content }) => [path, content]) },
    () => undefined,
    adapter,
  );
  try {
    return await use(schemaEngine);
  } finally {
    schemaEngine.free();
    await pool.end();
  }
}

/** PostgreSQL's internal one-byte type "char", in which its catalogue keeps the kinds of constraints. */
const CHAR_OID = 18;
const TEXT_OID = 25;

/** What the adapter (7.10) lacks when the schema engine works through it. */
class SchemaEnginePg extends PrismaPg {
  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect();
    const driver = adapter.underlyingDriver();
    const charColumns = letCharsPass(driver);
    const queryRaw = adapter.queryRaw.bind(adapter);
    return Object.assign(adapter, {
      // It cuts a script at every `;`, also inside comments and function bodies. Sent whole,
      // PostgreSQL cuts it rightly, and runs it all or not at all.
      executeScript: async (script: string) => {
        await driver.query(script);
      },
      queryRaw: async (query: SqlQuery) => {
        const { columnNames, columnTypes, ...rest } = await queryRaw(query);
        const types = columnTypes.map((type, c) =>
          charColumns.has(columnNames[c] as string) ? ColumnTypeEnum.Character : type,
        );
        return { ...rest, columnNames, columnTypes: types };
      },
    });
  }
}

/**
 * The adapter refuses results with a column of type "char", which every introspection has.
 * @returns the names of the columns that were passed off as text, as they are met
 */
function letCharsPass(driver: Pool): Set<string> {
  const charColumns = new Set<string>();
  const query = driver.query.bind(driver) as (sent: unknown) => Promise<QueryResult>;
  async function queryWithChars(sent: unknown): Promise<QueryResult> {
    const result = await query(sent);
    for (const field of result.fields ?? []) {
      if (field.dataTypeID !== CHAR_OID) continue;
      charColumns.add(field.name);
      field.dataTypeID = TEXT_OID;
    }
    return result;
  }
  Object.assign(driver, { query: queryWithChars });
  return charColumns;
}

async function instantiate(): Promise<void> {
  const file = createRequire(import.meta.url).resolve(
    '@prisma/schema-engine-wasm/schema_engine_bg',
  );
  const bytes = await readFile(file.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': engine });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
}
