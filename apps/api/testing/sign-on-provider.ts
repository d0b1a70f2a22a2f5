import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

const require = createRequire(import.meta.url);
/** It comes without types, and nobody else's are of its version. */
const { Provider } = require('oidc-provider');

export const CLIENT = { id: 'lianfang', secret: 'of-tests-alone-and-long-enough' };

/** A real OpenID provider on the loopback, with the form of its own for logging in. */
export interface TestProvider {
  issuer: string;
  /** What the provider tells of people, by the name they log in with there. */
  people: Map<string, Record<string, string>>;
  /** Goes the way of a browser from the address to the one it is sent back to. */
  logInAt(address: string, login: string): Promise<URL>;
  stop(): Promise<void>;
}

/** @param redirectUri where it may send people back to, and nowhere else */
export async function startProvider(redirectUri: string): Promise<TestProvider> {
  const people: TestProvider['people'] = new Map();
  let answer: RequestListener | undefined;
  const server = createServer((request, response) => answer?.(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
    pkce: { required: () => true },
    cookies: { keys: ['of-tests-alone'] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'] },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, ...people.get(id) }),
    }),
  });
  answer = provider.callback();
  return {
    issuer,
    people,
    logInAt: (address, login) => walk(address, login, issuer),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function walk(address: string, login: string, issuer: string): Promise<URL> {
  const jar = new Map<string, string>();
  const forms = [{ prompt: 'login', login, password: 'any' }, { prompt: 'consent' }];
  let next = new URL(address);
  let form: Record<string, string> | undefined;
  while (next.origin === issuer) {
    const response = await fetch(next, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    form = location ? undefined : forms.shift();
    if (!location && !form) throw new Error(await response.text());
    if (location) next = new URL(location, next);
  }
  return next;
}
