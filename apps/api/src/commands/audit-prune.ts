/** Removes the oldest part of the log, as the law on retention allows; an anchor and an entry stay behind. */
import { parseArgs } from 'node:util';
import { openDatabase, pruneEntries, reachDatabase } from '@lianfang/db';
import { readEnv } from '../env.ts';
import { ownerAtMachine, runCommand, UsageError } from './run-command.ts';

runCommand(async (args) => {
  const before = readDay(args);
  const env = readEnv(process.env);
  const reached = await reachDatabase({
    ...env,
    DATABASE_URL: env.DATABASE_OWNER_URL ?? env.DATABASE_URL,
  });
  const db = openDatabase(reached.url);
  try {
    const { removed, anchor } = await pruneEntries(db, before, ownerAtMachine());
    console.log(
      `${removed} entries removed, the newest of them ${anchor} · 已清理 ${removed} 条，其中最新的是第 ${anchor} 条`,
    );
  } finally {
    await db.close();
    await reached.close();
  }
});

/** A day of 北京时间, from its beginning. */
function readDay(args: string[]): Date {
  const usage = new UsageError('npm run audit:prune -- --before YYYY-MM-DD');
  const { before = '' } = readOptions(args, usage);
  const day = new Date(`${before}T00:00:00+08:00`);
  if (!/^\d{4}-\d\d-\d\d$/.test(before) || Number.isNaN(day.getTime())) throw usage;
  return day;
}

function readOptions(args: string[], usage: UsageError): { before?: string | undefined } {
  try {
    return parseArgs({ args, options: { before: { type: 'string' } } }).values;
  } catch {
    throw usage;
  }
}
