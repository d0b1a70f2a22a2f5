import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { SignOnClient } from './product.ts';

const require = createRequire(import.meta.url);
/** It comes without types, and nobody else's are of its version. */
const { Provider } = require('oidc-provider');

/** The single sign-on of the house: a real OpenID provider on the loopback. */
export interface SignOnProvider {
  client: SignOnClient;
  stop(): Promise<void>;
}

/** Of the library what is used here. */
interface Library {
  callback(): RequestListener;
  interactionFinished(
    request: IncomingMessage,
    response: ServerResponse,
    result: { login: { accountId: string | null } },
  ): Promise<void>;
}

interface Grant {
  addOIDCScope(scope: string): void;
  save(): Promise<string>;
}

interface Asked {
  oidc: {
    provider: { Grant: new (of: { accountId: string; clientId: string }) => Grant };
    session: { accountId: string };
    client: { clientId: string };
  };
}

const LOGIN = '/interaction/';
const FORM = `<!doctype html><html lang="zh-CN"><title>统一身份认证</title><link rel="icon" href="data:,">
  <h1>统一身份认证</h1>
  <form method="post"><label>工号 <input name="login"></label> <button>确认身份</button></form></html>`;

/** @param redirectUri where it may send people back to, and nowhere else */
export async function startSignOnProvider(redirectUri: string): Promise<SignOnProvider> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { issuer, id: 'lianfang', secret: 'of-journeys-alone-and-long-enough' };
  const provider = createProvider(client, redirectUri);
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith(LOGIN)) answerLogin(provider, request, response);
    else answer(request, response);
  });
  return {
    client,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function createProvider({ issuer, id, secret }: SignOnClient, redirectUri: string): Library {
  return new Provider(issuer, {
    clients: [{ client_id: id, client_secret: secret, redirect_uris: [redirectUri] }],
    pkce: { required: () => true },
    cookies: { keys: ['of-journeys-alone'] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    claims: { openid: ['sub'], profile: ['preferred_username'] },
    findAccount: (_: unknown, login: string) => ({
      accountId: login,
      claims: () => ({ sub: login, preferred_username: login }),
    }),
    // Its own pages fetch a font from the internet.
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `${LOGIN}${uid}` },
    loadExistingGrant: grantAll,
  });
}

/** The house has agreed for everybody. */
async function grantAll({ oidc: { provider, session, client } }: Asked): Promise<Grant> {
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}

/** Whatever name is given is believed. */
async function answerLogin(
  provider: Library,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(FORM);
    return;
  }
  const accountId = new URLSearchParams(await text(request)).get('login');
  await provider.interactionFinished(request, response, { login: { accountId } });
}
