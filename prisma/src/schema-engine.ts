import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, type SqlQuery } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { SchemaFile } from './schema-files.ts';

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
  const adapter = bindMigrationAwareSqlAdapterFactory(
    new SchemaEnginePg({ connectionString: databaseUrl }),
  );
  const schemaEngine = await engine.SchemaEngine.new(
    { datamodels: datamodels.map(({ path, content }) => [path, content]) },
    () => undefined,
    adapter,
  );
  try {
    return await use(schemaEngine);
  } finally {
    schemaEngine.free();
  }
}

/** What the adapter (7.10) lacks when the schema engine works through it. */
class SchemaEnginePg extends PrismaPg {
  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    return Object.assign(adapter, {
      // It cuts a script at every `;`, also inside comments and function bodies. Sent whole,
      // PostgreSQL cuts it rightly, and runs it all or not at all.
      executeScript: async (script: string) => {
        await adapter.underlyingDriver().query(script);
      },
      // It cannot read the type "char", in which the catalogue keeps the kind of a constraint.
      queryRaw: async (query: SqlQuery) => {
        const sql = query.sql.replace('constr.contype AS', 'constr.contype::text AS');
        const result = await queryRaw({ ...query, sql });
        return { ...result, columnTypes: result.columnTypes.map((type, c) =>
          result.columnNames[c] === 'constraint_type' ? ColumnTypeEnum.Character : type) };
      },
    });
  }
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
