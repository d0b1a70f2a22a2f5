export { type Actor, type AuditFact, appendEntry, SYSTEM_ACTOR } from './audit.ts';
export {
  type ChainFault,
  type ChainReport,
  type Queryable,
  type RecordedHead,
  verifyChain,
} from './audit-chain.ts';
export { HEADS_FILE, HeadsError, noteHead, readHeads, setHeadsAside } from './audit-heads.ts';
export { type Pruned, PruningError, pruneEntries } from './audit-pruning.ts';
export { type BackupFacts, makeBackup } from './backup.ts';
export { BackupError, type BackupHeader } from './backup-file.ts';
export { DataFolderHeld } from './data-folder.ts';
export { type Database, openDatabase, type Transaction } from './database.ts';
export { closeDemoAccounts, type DemoAccount, openDemoAccounts } from './demo-accounts.ts';
export {
  type EmbeddedDatabase,
  EmbeddedDatabaseError,
  startEmbeddedDatabase,
} from './embedded-database.ts';
export { fillExaminations } from './examinations.ts';
export { grantRights } from './grants.ts';
export { fillInitials, initialsOf } from './initials.ts';
export { findDrift, MigrationError, migrate } from './migrations.ts';
export { type DatabaseSettings, type ReachedDatabase, reachDatabase } from './reach-database.ts';
export { fillRegister } from './register.ts';
export { restoreBackup } from './restore.ts';
export { restoreIntoFolder } from './restore-folder.ts';
export { loadSeed } from './seed.ts';
