import { isOnServer } from '@lianfang/db/testing';
import { expect, test } from 'vitest';
import { openHandOverDesk } from '../../../testing/hand-over-desk.ts';
import { openTestApp } from '../../../testing/test-app.ts';
import { openTwoBureaus } from '../../../testing/two-bureaus.ts';

const WAITING = 20;

// The embedded database has one session: whoever is in a transaction holds everybody up.
if (isOnServer()) {
  test(`${WAITING} hand-overs that wait for another process hold one connection between them`, async () => {
    const api = await openTestApp();
    const at = await openTwoBureaus(api);
    const desk = await openHandOverDesk(api, at);
    const [first] = await desk.listPlaces();
    const { pool } = api.database.db;
    const elsewhere = await pool.connect();
    await elsewhere.query('BEGIN');
    await elsewhere.query("SELECT pg_advisory_xact_lock(hashtext('hand_overs'), 0)");
    const waiting = Array.from({ length: WAITING }, () => desk.handOver({ places: [first?.id] }));
    const countBusy = () => pool.totalCount - pool.idleCount;
    await expect.poll(countBusy, { timeout: 5_000 }).toBe(2);
    expect((await at.viewer.get('/api/v1/responsible-parties')).statusCode).toBe(200);
    expect(countBusy()).toBe(2);

    await elsewhere.query('COMMIT');
    elsewhere.release();
    const statuses = (await Promise.all(waiting)).map(({ statusCode }) => statusCode);
    expect(statuses.toSorted()).toEqual([201, ...Array.from({ length: WAITING - 1 }, () => 409)]);
    await api.close();
  });
}
