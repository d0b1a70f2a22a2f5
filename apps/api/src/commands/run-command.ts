import { userInfo } from 'node:os';
import {
  type Actor,
  BackupError,
  DataFolderHeld,
  EmbeddedDatabaseError,
  HeadsError,
  MigrationError,
  PruningError,
} from '@lianfang/db';
import { EnvError } from '../env.ts';
import { isDatabaseUnavailable } from '../lib/database-unavailable.ts';

/** How a command is to be called. */
export class UsageError extends Error {}

const PLAIN = [
  EnvError,
  UsageError,
  BackupError,
  PruningError,
  HeadsError,
  EmbeddedDatabaseError,
  DataFolderHeld,
  MigrationError,
];

/** PostgreSQL's code for a table that is not there. */
const NO_SUCH_TABLE = '42P01';

/** Runs a command of the owner: what they can mend is said in a line, anything else is shown whole. */
export function runCommand(command: (args: string[]) => Promise<void>): void {
  command(process.argv.slice(2)).catch((error: NodeJS.ErrnoException) => {
    console.error(describe(error));
    process.exitCode = 1;
  });
}

function describe(error: NodeJS.ErrnoException): unknown {
  if (PLAIN.some((kind) => error instanceof kind)) return error.message;
  if (error.code === 'ENOENT') return `There is no file ${error.path} · 没有这个文件`;
  if (error.code === NO_SUCH_TABLE) {
    return 'The database was never started by this release · 数据库尚未由本版本启动过';
  }
  if (isDatabaseUnavailable(error)) {
    return `The database does not answer: ${error.message} · 无法连接数据库`;
  }
  return error;
}

/** Whoever sits at the machine, as the log names them. */
export function ownerAtMachine(): Actor {
  return { id: null, name: `命令行 (${userInfo().username})`, address: null, requestId: null };
}
