import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Problem } from '@lianfang/contracts';
import type { FastifyInstance } from 'fastify';
import { PROBLEM_TEXTS } from '../texts/problems.ts';

/** Answers what is not even HTTP. No header was understood, so the language is unknown: Chinese first, then English. */
export function answerMalformedRequest(
  this: FastifyInstance,
  error: NodeJS.ErrnoException,
  socket: Socket,
): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
  const requestId = randomUUID();
  this.log.info({ reqId: requestId, err: error, res: { statusCode: status } }, 'malformed request');
  const { 'zh-CN': chinese, en } = PROBLEM_TEXTS;
  const problem: Problem = {
    type: 'urn:lianfang:problem:invalid-request',
    code: 'invalid-request',
    status,
    title: `${chinese['invalid-request'].title} · ${en['invalid-request'].title}`,
    detail: `${chinese['invalid-request'].detail} · ${en['invalid-request'].detail}`,
    instance: `urn:lianfang:request:${requestId}`,
    requestId,
    errors: [],
  };
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/problem+json\r\n` +
      `X-Request-Id: ${requestId}\r\nCache-Control: no-store\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
