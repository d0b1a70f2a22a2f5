export { type Database, openDatabase } from './database.ts';
export {
  type EmbeddedDatabase,
  EmbeddedDatabaseError,
  startEmbeddedDatabase,
} from './embedded-database.ts';
export { findDrift, MigrationError, migrate } from './migrations.ts';
export { loadSeed } from './seed.ts';
