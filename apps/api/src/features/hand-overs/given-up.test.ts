import { isOnServer } from '@lianfang/db/testing';
import { beijingDayOf } from '@lianfang/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type HandOverDesk, openHandOverDesk } from '../../../testing/hand-over-desk.ts';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { openTwoBureaus, type TwoBureaus } from '../../../testing/two-bureaus.ts';

const WAITING = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
let api: TestApp;
let at: TwoBureaus;
let desk: HandOverDesk;
let address = '';

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
  address = await api.app.listen({ port: 0, host: '127.0.0.1' });
});

beforeEach(async () => {
  desk = await openHandOverDesk(api, at);
});

afterAll(() => api.close());

/** Asks, and hangs up while it waits for the log, which somebody else holds: near the end of all its work. */
async function askAndHangUp(path: string, body: object, headers: Record<string, string> = {}) {
  const { pool } = api.database.db;
  const elsewhere = await pool.connect();
  await elsewhere.query('BEGIN');
  await elsewhere.query('SELECT id FROM audit_head FOR UPDATE');
  const given = new AbortController();
  const asked = fetch(address + path, {
    method: 'POST',
    headers: {
      cookie: at.admin.cookie,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      ...headers,
    },
    body: JSON.stringify(body),
    signal: given.signal,
  });
  await expect.poll(async () => (await pool.query(WAITING)).rowCount).toBe(1);
  given.abort();
  await expect(asked).rejects.toThrow('abort');
  await elsewhere.query('COMMIT');
  elsewhere.release();
}

/** Whatever comes next is done after what was given up. */
async function doNext() {
  const other = await openHandOverDesk(api, at);
  await other.make();
}

// On the embedded database, with its one session, whoever is in a transaction holds everybody up.
if (isOnServer()) {
  test('whoever gives a hand-over up before its end has handed nothing over', async () => {
    const places = (await desk.listPlaces()).map(({ id }) => id);
    const today = beijingDayOf(new Date());
    const body = { places, toPartyId: desk.to, from: today, reason: '轮岗' };
    await askAndHangUp('/api/v1/hand-overs', body);
    await doNext();
    expect((await desk.listPlaces()).map(({ id }) => id)).toEqual(places);
  });

  test('whoever gives an undoing up before its end has given nothing back', async () => {
    const { id } = await desk.make();
    await askAndHangUp(`/api/v1/hand-overs/${id}/undo`, {});
    await doNext();
    expect(await desk.stageNames(desk.to)).toEqual(['受理', '审查', '办结']);
    expect((await desk.undo(id)).statusCode).toBe(200);
  });

  test('whoever gives a merge up before its end has merged nothing', async () => {
    const party = `/api/v1/responsible-parties/${desk.from}`;
    const { etag } = (await at.admin.get(party)).headers;
    const body = { intoPartyId: desk.to, reason: '同一岗位' };
    await askAndHangUp(`${party}/merge`, body, { 'if-match': String(etag) });
    await doNext();
    expect(await desk.stageNames(desk.from)).toEqual(['受理', '审查', '办结']);
    expect((await at.admin.get(party)).json().isRetired).toBe(false);
  });
}
