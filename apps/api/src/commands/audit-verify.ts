/** Recomputes the whole log. Exit code 1 where an entry is not as it was written; the first one is named. */
import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  type ChainFault,
  HEADS_FILE,
  openDatabase,
  type RecordedHead,
  reachDatabase,
  readHeads,
  verifyChain,
} from '@lianfang/db';
import { readEnv } from '../env.ts';
import { runCommand } from './run-command.ts';

const FAULTS: Record<ChainFault, [english: string, chinese: string]> = {
  changed: ['was changed', '内容被改动'],
  missing: ['is missing', '缺失'],
  misplaced: [
    'does not follow the entry before it: entries were removed, inserted or reordered here',
    '与上一条不相接，此处有记录被删除、插入或调换',
  ],
  inserted: ['does not belong to the chain', '不属于日志链'],
  'head-differs': ['is not what the head of the chain says', '与链尾不符'],
  'record-differs': [
    'is not the one that was recorded outside: it or an earlier one was rewritten',
    '与另存的链尾不符，该条或更早的记录被改写',
  ],
  'removed-early': [
    'was removed before six months had passed: a recorded head lies below the beginning',
    '在保存期（六个月）内被删除：另存的链尾在现有起点之前',
  ],
  'cut-off': [
    'and later ones are gone: a recorded head lies beyond the end',
    '及之后的记录被截去：另存的链尾在现有末尾之后',
  ],
};

runCommand(async ([file]) => {
  const env = readEnv(process.env);
  const reached = await reachDatabase(env);
  const db = openDatabase(reached.url);
  try {
    const heads = await readRecorded(file, env.DATA_DIR);
    const { verified, bad } = await verifyChain(db.pool, heads);
    if (bad) process.exitCode = 1;
    console.log(bad ? describeFault(bad) : describeGood(verified, heads.length));
  } finally {
    await db.close();
    await reached.close();
  }
});

/** The heads that were kept elsewhere; without them those that the product noted itself. */
async function readRecorded(file: string | undefined, dataFolder: string): Promise<RecordedHead[]> {
  if (file !== undefined) return readHeads(resolve(file));
  const own = join(dataFolder, HEADS_FILE);
  const isThere = await access(own).then(
    () => true,
    () => false,
  );
  return isThere ? readHeads(own) : [];
}

function describeFault({ sequence, fault }: { sequence: number; fault: ChainFault }): string {
  const [english, chinese] = FAULTS[fault];
  return `The log is not as it was written: entry ${sequence} ${english} (${fault}) · 日志不可信：第 ${sequence} 条${chinese}`;
}

function describeGood(verified: number, heads: number): string {
  return (
    `The log is whole: ${verified} entries verified, ${heads} recorded heads compared · ` +
    `日志完整：已校验 ${verified} 条，比对 ${heads} 个另存的链尾`
  );
}
