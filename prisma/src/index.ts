export { type Actor, type AuditFact, appendEntry, SYSTEM_ACTOR } from './audit.ts';
export { type Database, openDatabase, type Transaction } from './database.ts';
export { closeDemoAccounts, type DemoAccount, openDemoAccounts } from './demo-accounts.ts';
export {
  type EmbeddedDatabase,
  EmbeddedDatabaseError,
  startEmbeddedDatabase,
} from './embedded-database.ts';
export { findDrift, MigrationError, migrate } from './migrations.ts';
export { type DatabaseSettings, type ReachedDatabase, reachDatabase } from './reach-database.ts';
export { loadSeed } from './seed.ts';
