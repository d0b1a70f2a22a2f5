import type { SavedView } from '@lianfang/contracts';
import { expect } from 'vitest';
import type { LoggedIn, TestApp } from './test-app.ts';

export const VIEWS = '/api/v1/saved-views';

type Sent = ReturnType<LoggedIn['send']>;

export interface ViewDesk {
  save: (reader: LoggedIn, facts?: object) => Promise<SavedView>;
  list: (reader: LoggedIn) => Promise<SavedView[]>;
  tagOf: (id: string) => Promise<{ 'if-match': string }>;
  change: (reader: LoggedIn, id: string, facts: object) => Promise<Awaited<Sent>>;
  remove: (reader: LoggedIn, id: string) => Promise<Awaited<Sent>>;
}

/** What people do with views; changes are those of somebody who has just read them. */
export function viewDesk(api: () => TestApp): ViewDesk {
  async function tagOf(id: string) {
    const found = await api().database.db.prisma.savedView.findUnique({ where: { id } });
    return { 'if-match': `"r${found?.revision ?? 1}"` };
  }
  return {
    tagOf,
    async save(reader, facts = {}) {
      const payload = { name: '高风险', query: 'level=high', organizationId: null, ...facts };
      const response = await reader.send({ method: 'POST', url: VIEWS, payload });
      expect(response.statusCode, response.body).toBe(201);
      expect(response.headers.location).toBe(`${VIEWS}/${response.json().id}`);
      return response.json();
    },
    list: async (reader) => (await reader.get(VIEWS)).json().items,
    change: async (reader, id, payload) =>
      reader.send({ method: 'PATCH', url: `${VIEWS}/${id}`, payload, headers: await tagOf(id) }),
    remove: async (reader, id) =>
      reader.send({ method: 'DELETE', url: `${VIEWS}/${id}`, headers: await tagOf(id) }),
  };
}

export async function refuse(
  sent: Sent,
  [status, code]: [status: number, code: string],
): Promise<{ pointer: string }[]> {
  const response = await sent;
  expect([response.statusCode, response.json().code]).toEqual([status, code]);
  return response.json().errors;
}
