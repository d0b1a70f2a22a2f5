import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT, readManifest } from './repository.mjs';

const execute = promisify(execFile);
const read = (file) => readFileSync(join(ROOT, file), 'utf8');
const compose = parse(read('docker-compose.yml'));
const instructions = read('Dockerfile').match(/^(?:FROM|COPY|USER|CMD) .*/gm);

test('the READMEs name the pinned pnpm', () => {
  for (const file of ['README.md', 'README.zh-CN.md']) {
    expect(read(file), file).toContain(`npx ${readManifest().packageManager} dev`);
  }
});

describe('the image', () => {
  test('runs the major version of Node that everything is tested with', () => {
    const [major] = readManifest().devDependencies.node.split('.');
    const images = [...read('Dockerfile').matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    expect(images).toEqual([`node:${major}-bookworm-slim`, `node:${major}-bookworm-slim`]);
  });

  test('runs as an ordinary user, from its last stage on', () => {
    const lastStage = instructions.slice(instructions.findLastIndex((one) => /^FROM/.test(one)));
    const users = lastStage.filter((one) => /^USER/.test(one));
    expect(users).toEqual(['USER node']);
    expect(lastStage.at(-1)).toMatch(/^CMD/);
  });

  test('takes over only what is there, or what its build has made', () => {
    const made = ['node_modules', 'apps/web/dist'];
    const copied = instructions.flatMap(
      (one) => /^COPY --from=build \/app\/(\S+)/.exec(one)?.[1] ?? [],
    );
    expect(copied).toContain('prisma');
    for (const path of copied.filter((each) => !made.includes(each))) {
      expect(existsSync(join(ROOT, path)), path).toBe(true);
    }
    const started = /"(apps\/\S+\.ts)"/.exec(instructions.at(-1))?.[1];
    expect(existsSync(join(ROOT, started))).toBe(true);
  });
});

describe('docker-compose.yml', () => {
  const { app, database } = compose.services;

  test('brings up PostgreSQL 17 and the product, and nothing else', () => {
    expect(Object.keys(compose.services)).toEqual(['database', 'app']);
    expect(database.image).toBe('postgres:17');
    expect(app.build.context).toBe('.');
  });

  test('starts the product when the database answers, on a volume that is declared', () => {
    expect(database.healthcheck.test).toContain('pg_isready');
    expect(app.depends_on.database.condition).toBe('service_healthy');
    const [volume] = database.volumes[0].split(':');
    expect(compose.volumes).toHaveProperty(volume);
  });

  test('gives the product the database by the name, user and database that it has', () => {
    const { POSTGRES_USER, POSTGRES_DB } = database.environment;
    expect(app.environment.DATABASE_URL).toBe(
      `postgresql://${POSTGRES_USER}:\${POSTGRES_PASSWORD}@database:5432/${POSTGRES_DB}`,
    );
  });

  test('is reached from this machine alone, at the port that the product listens on', () => {
    expect(app.ports).toEqual([`\${PUBLISH:-127.0.0.1:3000}:${app.environment.PORT}`]);
    expect(database).not.toHaveProperty('ports');
  });

  test('names no public address by itself: 127.0.0.1 in a link leads a colleague nowhere', () => {
    expect(app.environment.PUBLIC_URL).toBe(`\${PUBLIC_URL:-}`);
    expect(read('.env.example')).toMatch(/^PUBLIC_URL=$/m);
  });

  test('takes the password from outside, and its example is empty', () => {
    expect(database.environment.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
    expect(read('.env.example')).toMatch(/^POSTGRES_PASSWORD=$/m);
  });

  test('gives the product no more than it needs', () => {
    expect(app).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  });

  test('is understood by whatever compose is installed here', async () => {
    for (const [command, ...args] of [['docker-compose'], ['docker', 'compose']]) {
      const isThere = await execute(command, [...args, 'version']).then(Boolean, () => false);
      if (!isThere) continue;
      const env = { ...process.env, POSTGRES_PASSWORD: 'x', PUBLIC_URL: '' };
      const { stdout } = await execute(command, [...args, 'config'], { cwd: ROOT, env });
      const { services } = parse(stdout);
      expect(services.app.environment.PUBLIC_URL, command).toBe('');
    }
  });
});
