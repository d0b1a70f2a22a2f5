import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AUDIT_ACTIONS } from '@lianfang/contracts';
import { makeBackup, pruneEntries, restoreBackup, SYSTEM_ACTOR } from '@lianfang/db';
import {
  buildChart,
  buildOrganization,
  buildParty,
  buildUser,
  openEmptyDatabase,
  type TestDatabase,
} from '@lianfang/db/testing';
import { beijingDayOf } from '@lianfang/domain';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAccount, PASSWORD } from '../../testing/accounts.ts';
import { type LoggedIn, openTestApp, type TestApp } from '../../testing/test-app.ts';

const NEW_PASSWORD = 'Another-4-good';

let api: TestApp;
let restored: TestDatabase;
let folder: string;
let bureau: string;
let admin: LoggedIn;
let system: LoggedIn;
let security: LoggedIn;

beforeAll(async () => {
  [api, restored] = await Promise.all([openTestApp(), openEmptyDatabase()]);
  folder = await mkdtemp(join(tmpdir(), 'lianfang-catalogue-'));
  bureau = await buildOrganization(api.database.db);
  admin = await api.logIn({ grants: [{ role: 'admin', organizationId: bureau }] });
  system = await api.logIn({ grants: [{ role: 'system' }] });
  security = await api.logIn({ grants: [{ role: 'security' }] });
});

afterAll(async () => {
  await Promise.all([api.close(), restored.remove()]);
  await rm(folder, { recursive: true });
});

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Sender = Pick<LoggedIn, 'send'>;

/** Sends what has to succeed; a change goes by the ETag of what it changes. */
async function act(
  { send }: Sender,
  method: Method,
  path: string,
  payload?: object,
  etagOf?: string | { revision: number },
): Promise<LightMyRequestResponse> {
  const url = `/api/v1${path}`;
  const headers = etagOf ? { 'if-match': await tagOf(send, etagOf) } : {};
  const answer = await send({ method, url, headers, ...(payload && { payload }) });
  expect(answer.statusCode, `${method} ${url}: ${answer.body}`).toBeLessThan(300);
  return answer;
}

/** A page tells the ETag of one thing, an entry of a list its revision. */
async function tagOf(send: Sender['send'], read: string | { revision: number }): Promise<string> {
  if (typeof read !== 'string') return `"r${read.revision}"`;
  return String((await send({ method: 'GET', url: `/api/v1${read}` })).headers.etag);
}

async function changeOrganizations(): Promise<void> {
  const created = { parentId: bureau, name: '新科室', kind: 'section' };
  const { id } = (await act(system, 'POST', '/organizations', created)).json();
  const path = `/organizations/${id}`;
  await act(system, 'PATCH', path, { name: '许可科' }, path);
  await act(system, 'PATCH', path, { parentId: null }, path);
  const rule = `${path}/finding-rules/suspected-slip/switched-off`;
  await act(system, 'PUT', rule, { reason: '另有台账' }, path);
  await act(system, 'DELETE', rule, undefined, path);
  await act(system, 'DELETE', path, undefined, path);
}

async function changePeople(): Promise<void> {
  const grants = [{ role: 'viewer', organizationId: bureau }];
  const invited = { username: 'newcomer', name: '新同事', grants };
  const { user, invitation } = (await act(admin, 'POST', '/users', invited)).json();
  const path = `/users/${user.id}`;
  await accept(invitation.link);
  await act(admin, 'PATCH', path, { name: '改名' }, path);
  await act(admin, 'PATCH', path, { status: 'disabled' }, path);
  await act(admin, 'PATCH', path, { status: 'active' }, path);
  const officer = { grants: [{ role: 'officer', organizationId: bureau }] };
  await act(admin, 'PUT', `${path}/grants`, officer, path);
  await accept((await act(admin, 'POST', `${path}/reset`)).json().link);
}

function accept(link: string): Promise<LightMyRequestResponse> {
  const token = /[\w-]{20,}$/.exec(link)?.[0] ?? '';
  return act(api, 'POST', '/invitations/accept', { token, password: NEW_PASSWORD });
}

async function comeAndGo(): Promise<void> {
  await buildAccount(api.database, { username: 'comer' });
  const logIn = (password: string) =>
    api.send({
      method: 'POST',
      url: '/api/v1/session',
      payload: { username: 'comer', password },
    });
  const [cookie = ''] = String((await logIn(PASSWORD)).headers['set-cookie']).split(';');
  const send: LoggedIn['send'] = (options) =>
    api.send({ ...options, headers: { ...options.headers, cookie } });
  const password = { method: 'PUT', url: '/api/v1/account/password' } as const;
  const change = { currentPassword: 'wrong', newPassword: NEW_PASSWORD };
  expect((await send({ ...password, payload: change })).statusCode).toBe(400);
  expect((await send({ method: 'GET', url: '/api/v1/users' })).statusCode).toBe(403);
  await act({ send }, 'PUT', '/account/password', { ...change, currentPassword: PASSWORD });
  await act(await api.logIn(), 'DELETE', '/session');
  for (let n = 0; n < 7; n += 1) await logIn('wrong');
}

async function separateDuties(): Promise<void> {
  const path = '/separation-of-duties';
  await act(security, 'PUT', path, { isOn: true });
  await act(security, 'PUT', path, { isOn: false });
  await act(system, 'PUT', path, { isOn: false });
}

async function keepParties(): Promise<void> {
  const facts = { organizationId: bureau, name: '经办岗', kind: 'post' };
  const { id } = (await act(admin, 'POST', '/responsible-parties', facts)).json();
  const path = `/responsible-parties/${id}`;
  await act(admin, 'PATCH', path, { name: '受理岗' }, path);
  const holder = { name: '某同志', from: '2026-11-01', reason: '轮岗' };
  const { appointments } = (await act(admin, 'POST', `${path}/holders`, holder, path)).json();
  const end = { to: '2026-11-30', reason: '调离' };
  const appointment = `${path}/holders/${appointments[0].id}`;
  await act(admin, 'PATCH', appointment, end, path);
  const userId = await buildUser(api.database.db, {
    grants: [{ role: 'viewer', organizationId: bureau }],
  });
  await act(admin, 'PATCH', appointment, { to: null, userId, reason: '留任' }, path);
  const wrong = { ...holder, name: '某人', role: 'deputy', from: '2999-01-01' };
  const answer = (await act(admin, 'POST', `${path}/holders`, wrong, path)).json();
  const withdrawal = `${path}/holders/${answer.appointments[0].id}/withdrawal`;
  await act(admin, 'POST', withdrawal, { reason: '姓名有误' }, path);
  await act(admin, 'PATCH', path, { isRetired: true }, path);
  await act(admin, 'PATCH', path, { isRetired: false }, path);
  await act(admin, 'GET', '/responsible-parties/export');
}

async function handOver(): Promise<void> {
  const { db } = api.database;
  const [from, toPartyId] = await Promise.all(
    ['移出岗', '接收岗'].map((name) => buildParty(db, { organizationId: bureau, name })),
  );
  const { id: chartId, stages } = await buildChart(db, { organizationId: bureau });
  const { id } = await db.prisma.stageAssignment.create({
    data: {
      chartId,
      stageKey: stages[0]?.id as string,
      partyId: from as string,
      from: new Date('2026-06-01'),
    },
  });
  const places = { places: [id], toPartyId, from: beijingDayOf(new Date()), reason: '轮岗' };
  const made = (await act(admin, 'POST', '/hand-overs', places)).json();
  await act(admin, 'POST', `/hand-overs/${made.id}/undo`);
  const empty = await buildChart(db, { organizationId: bureau });
  const { places: _, ...stage } = { ...places, stages: [empty.stages[0]?.id] };
  const assigned = (await act(admin, 'POST', '/hand-overs', stage)).json();
  await act(admin, 'POST', `/hand-overs/${assigned.id}/undo`);
  const party = `/responsible-parties/${from}`;
  const merge = { intoPartyId: toPartyId, reason: '重复' };
  await act(admin, 'POST', `${party}/merge`, merge, party);
}

async function publishAndHide(): Promise<void> {
  const { id } = await buildChart(api.database.db, { organizationId: bureau });
  const live = `/charts/${id}/live`;
  await act(admin, 'PUT', `/charts/${id}/visibility`, { visibility: 'internal' }, live);
}

async function shareViews(): Promise<void> {
  const shared = { name: '高风险', query: 'level=high', organizationId: bureau };
  const created = (await act(admin, 'POST', '/saved-views', shared)).json();
  const path = `/saved-views/${created.id}`;
  const renamed = await act(admin, 'PATCH', path, { name: '全部高风险' }, created);
  await act(admin, 'DELETE', path, undefined, renamed.json());
}

/** What owners do by commands, a removal of entries that are old enough among it. */
async function keepAndPrune(): Promise<void> {
  const { db, url } = api.database;
  const file = join(folder, 'kept.backup');
  await makeBackup(url, file, SYSTEM_ACTOR);
  await restoreBackup(restored.url, file, SYSTEM_ACTOR);
  await db.pool.query(`
    ALTER TABLE audit_entries DISABLE TRIGGER USER;
    UPDATE audit_entries SET at = now() - interval '9 months' WHERE sequence = 1;
    ALTER TABLE audit_entries ENABLE TRIGGER USER`);
  await pruneEntries(db, new Date(Date.now() - 220 * 24 * 60 * 60 * 1000), SYSTEM_ACTOR);
}

async function listActions({ db }: TestDatabase): Promise<string[]> {
  const rows = await db.prisma.auditEntry.findMany({ select: { action: true } });
  return rows.map(({ action }) => action);
}

test('promise 24: what the product does and what the catalogue names are the same', {
  timeout: 120_000,
}, async () => {
  await changeOrganizations();
  await changePeople();
  await comeAndGo();
  await separateDuties();
  await keepParties();
  await handOver();
  await publishAndHide();
  await shareViews();
  await act(await api.logIn({ grants: [{ role: 'audit' }] }), 'GET', '/audit/export');
  await act(api, 'GET', '/risk-register/export?format=csv');
  await keepAndPrune();
  const done = new Set([...(await listActions(api.database)), ...(await listActions(restored))]);
  expect([...done].toSorted()).toEqual(AUDIT_ACTIONS.toSorted());
});
