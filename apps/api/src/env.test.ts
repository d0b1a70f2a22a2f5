import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EnvError, readEnv, readSignOn } from './env.ts';

describe('the configuration', () => {
  test('needs nothing to be set', () => {
    expect(readEnv({})).toEqual({
      PORT: 3000,
      HOST: '127.0.0.1',
      DATA_DIR: './data',
      CORS_ORIGINS: [],
      SESSION_IDLE_MINUTES: 30,
      SESSION_HOURS: 12,
      TRUST_PROXY: [],
      RATE_LIMIT_PER_MINUTE: 1200,
      OIDC_NAME: '统一身份认证',
      LOG_LEVEL: 'info',
    });
  });

  test('takes an empty value as not set, as compose files leave them', () => {
    expect(readEnv({ PORT: '', PUBLIC_URL: '' }).PORT).toBe(3000);
  });

  test('ignores what it does not know: an environment holds much else', () => {
    expect(readEnv({ HOME: '/root' })).not.toHaveProperty('HOME');
  });

  test('reads several origins, without the slash that browsers never send', () => {
    expect(
      readEnv({ CORS_ORIGINS: 'https://a.example/, http://b.example:8080' }).CORS_ORIGINS,
    ).toEqual(['https://a.example', 'http://b.example:8080']);
  });

  test.each([
    ['PORT', 'abc'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['HOST', 'a b'],
    ['PUBLIC_URL', 'lianfang.example'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['PUBLIC_URL', 'https://county.example/lianfang'],
    ['DATABASE_URL', 'mysql://a/b'],
    ['CORS_ORIGINS', '*'],
    ['TRUST_PROXY', 'everybody'],
    ['RATE_LIMIT_PER_MINUTE', '0'],
    ['LOG_LEVEL', 'loud'],
    ['AUTH_SECRET', 'short'],
    ['SESSION_IDLE_MINUTES', '0'],
    ['SESSION_HOURS', '721'],
    ['OIDC_ISSUER', 'ldap://a.example'],
    ['DEMO_PASSWORD', 'demo'],
  ])('refuses %s=%s by name, in Chinese and English', (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(EnvError);
    expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^${name} must be .*应为`));
  });

  test('takes a single sign-on whole or not at all, and names what is missing', () => {
    const OIDC_ISSUER = 'https://id.example';
    expect(() => readEnv({ OIDC_ISSUER })).toThrow(/^OIDC_CLIENT_ID.*\nOIDC_CLIENT_SECRET/);
    const whole = { OIDC_ISSUER, OIDC_CLIENT_ID: 'lianfang', OIDC_CLIENT_SECRET: 'secret' };
    expect(readSignOn(readEnv(whole))).toMatchObject({ issuer: OIDC_ISSUER, clientId: 'lianfang' });
    expect(readSignOn(readEnv({}))).toBeNull();
  });

  describe('refuses a DATA_DIR', () => {
    let folder: string;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'lianfang-env-'));
      await writeFile(join(folder, 'file'), '');
    });

    afterAll(() => rm(folder, { recursive: true }));

    test.each(['file', 'file/below'])('that is no folder and cannot become one (%s)', (name) => {
      const variables = { DATA_DIR: join(folder, name), PORT: 'x' };
      expect(() => readEnv(variables)).toThrow(/PORT must be .*\nDATA_DIR must be .*应为/);
    });

    test('that this user may not write to, which root may everywhere', async () => {
      const closed = join(folder, 'closed');
      await mkdir(closed, { mode: 0o500 });
      const read = () => readEnv({ DATA_DIR: join(closed, 'data') });
      if (process.getuid?.() === 0) expect(read).not.toThrow();
      else expect(read).toThrow(/^DATA_DIR must be .*应为/);
    });

    test('also where DATABASE_URL names the database: the secret is kept there', () => {
      const variables = { DATA_DIR: join(folder, 'file'), DATABASE_URL: 'postgresql://a/b' };
      expect(() => readEnv(variables)).toThrow(/^DATA_DIR must be .*应为/);
    });

    test('but not one that is there, or whose parents are yet to be made', () => {
      for (const DATA_DIR of [folder, join(folder, 'a/b/c')]) {
        expect(readEnv({ DATA_DIR }).DATA_DIR).toBe(DATA_DIR);
      }
    });
  });

  test('never repeats a database address, which may hold a password', () => {
    expect(() => readEnv({ DATABASE_URL: 'mysql://user:secret@host/db' })).toThrow(
      /^(?!.*secret)/s,
    );
  });

  test('names everything that is wrong at once', () => {
    expect(() => readEnv({ PORT: 'x', LOG_LEVEL: 'x' })).toThrow(/PORT.*\n.*LOG_LEVEL/);
  });
});
