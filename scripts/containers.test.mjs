import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, readManifest } from './repository.mjs';

const read = (file) => readFileSync(join(ROOT, file), 'utf8');

test('the image runs the major version of Node that everything is tested with', () => {
  const [major] = readManifest().devDependencies.node.split('.');
  const images = [...read('Dockerfile').matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
  expect(images).toEqual([`node:${major}-bookworm-slim`, `node:${major}-bookworm-slim`]);
});

test('the READMEs name the pinned pnpm', () => {
  for (const file of ['README.md', 'README.zh-CN.md']) {
    expect(read(file), file).toContain(`npx ${readManifest().packageManager} dev`);
  }
});

test('the password of the containers comes from outside, and its example is empty', () => {
  const passwords = read('docker-compose.yml').match(/POSTGRES_PASSWORD: .*/g);
  expect(passwords).toHaveLength(1);
  expect(passwords[0]).toMatch(/\$\{POSTGRES_PASSWORD:\?/);
  expect(read('.env.example')).toMatch(/^POSTGRES_PASSWORD=$/m);
});
