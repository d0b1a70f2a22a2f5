import type { Role } from '@lianfang/contracts';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from './problem-error.ts';

/** Who asks, as the database knows them at this very request. */
export interface Reader {
  userId: string;
  sessionId: string;
  name: string;
  username: string;
  hasPassword: boolean;
  /** Whether they hold a post today, or stand in. */
  holdsPost: boolean;
  grants: { role: Role; organizationId: string | null; organizationName: string | null }[];
}

declare module 'fastify' {
  interface FastifyRequest {
    /** null: nobody is logged in. */
    reader: Reader | null;
  }
}

/** @throws {ProblemError} 401 where nobody is logged in */
export function readerOf(request: FastifyRequest): Reader {
  if (!request.reader) throw new ProblemError('not-signed-in');
  return request.reader;
}

export type RequestActor = ReturnType<typeof actorOf>;

/** Who is written into the log. */
export function actorOf(request: FastifyRequest) {
  const { reader, ip, id } = request;
  return {
    id: reader?.userId ?? null,
    name: reader ? `${reader.name} (${reader.username})` : '匿名',
    address: ip,
    requestId: id,
  };
}

/** Who asks for a change: whose rights count, and whose name is written into the log. */
export interface Asker {
  reader: Reader;
  actor: ReturnType<typeof actorOf>;
}

export function askerOf(request: FastifyRequest): Asker {
  return { reader: readerOf(request), actor: actorOf(request) };
}
