/** Fills a new database from a backup, after looking at the whole file. */
import { parseArgs } from 'node:util';
import { type BackupHeader, restoreBackup, restoreIntoFolder, setHeadsAside } from '@lianfang/db';
import { readEnv } from '../env.ts';
import { ownerAtMachine, runCommand, UsageError } from './run-command.ts';

runCommand(async (args) => {
  const { file, replaces } = readArguments(args);
  const env = readEnv(process.env);
  const actor = ownerAtMachine();
  const server = env.DATABASE_OWNER_URL ?? env.DATABASE_URL;
  if (server) {
    tell(await restoreBackup(server, file, actor));
    await setHeadsAside(env.DATA_DIR, new Date().toISOString().replaceAll(':', '-'));
    return;
  }
  const { header, movedTo } = await restoreIntoFolder(env.DATA_DIR, { file, actor, replaces });
  tell(header);
  if (movedTo) console.log(`What was there lies in ${movedTo} · 原有数据已移至该目录`);
});

function readArguments(args: string[]): { file: string; replaces: boolean } {
  const usage = new UsageError('npm run restore -- FILE [--replace]');
  try {
    const options = { replace: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file, ...rest] = positionals;
    if (file && rest.length === 0) return { file, replaces: values.replace };
  } catch {
    // An option that does not exist; the usage says which do.
  }
  throw usage;
}

function tell({ at }: BackupHeader): void {
  console.log(
    `Restored the backup of ${at}; its log is verified. Everybody logs in again · ` +
      `已恢复 ${at} 的备份，日志校验无误；所有人需重新登录`,
  );
}
