import { join } from 'node:path';
import { installLocked } from './pnpm.mjs';
import { CommandFailed, runScript } from './processes.mjs';
import { stepIfChanged } from './steps.mjs';
import { packageFolders } from './workspace.mjs';

const LOCK = 'pnpm-lock.yaml';

export function installPackages() {
  const manifests = ['.', ...packageFolders()].map((folder) => join(folder, 'package.json'));
  return stepIfChanged({
    name: 'packages',
    title: '安装依赖 · Install packages',
    madeFrom: [LOCK, 'pnpm-workspace.yaml', ...manifests],
    product: 'node_modules/node/bin/node',
    work: installLocked,
  });
}

export function generateClient() {
  return stepIfChanged({
    name: 'client',
    title: '生成数据库客户端 · Generate the database client',
    madeFrom: [LOCK, 'prisma/models', 'prisma/package.json'],
    product: 'prisma/src/generated',
    work: () => mustRunScript('prisma', 'generate'),
  });
}

export function buildPage() {
  return stepIfChanged({
    name: 'page',
    title: '构建页面 · Build the page',
    madeFrom: [LOCK, 'tsconfig.base.json', 'apps/web', 'packages'],
    product: 'apps/web/dist/index.html',
    work: () => mustRunScript('apps/web', 'build'),
  });
}

async function mustRunScript(folder, script) {
  const result = await runScript(folder, script);
  if (result.code !== 0) throw new CommandFailed(`${folder}: ${script}`, result);
}
