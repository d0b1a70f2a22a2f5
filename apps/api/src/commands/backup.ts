/** Writes all that the database holds into one file, while the product runs or not. */
import { resolve } from 'node:path';
import { makeBackup, reachDatabase } from '@lianfang/db';
import { readEnv } from '../env.ts';
import { ownerAtMachine, runCommand, UsageError } from './run-command.ts';

runCommand(async ([file, ...rest]) => {
  if (!file || rest.length > 0) throw new UsageError('npm run backup -- FILE');
  const env = readEnv(process.env);
  const reached = await reachDatabase({
    ...env,
    DATABASE_URL: env.DATABASE_OWNER_URL ?? env.DATABASE_URL,
  });
  try {
    const { tables, rows } = await makeBackup(reached.url, resolve(file), ownerAtMachine());
    console.log(
      `${rows} rows of ${tables} tables in ${file} · 已备份 ${tables} 个表共 ${rows} 行至该文件`,
    );
  } finally {
    await reached.close();
  }
});
