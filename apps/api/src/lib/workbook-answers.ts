import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { XLSX_TYPE } from '@lianfang/contracts';
import { beijingDayOf } from '@lianfang/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { z } from 'zod';
import { type Language, languageOf } from './language.ts';
import { addVary } from './validators.ts';

/** A workbook as the content of an answer, for its contract. */
export const WORKBOOK_CONTENT = { [XLSX_TYPE]: { schema: z.unknown() } };

/** Whether somebody asks for a workbook rather than for JSON; whoever takes anything gets JSON. */
export function prefersWorkbook(request: IncomingMessage): boolean {
  return new Negotiator(request).mediaType(['application/json', XLSX_TYPE]) === XLSX_TYPE;
}

/** Sends a workbook in the reader's language, as a file that bears the day. */
export function sendWorkbook(
  request: FastifyRequest,
  reply: FastifyReply,
  { name, write }: { name: string; write: (to: { language: Language; at: Date }) => Readable },
): FastifyReply {
  const at = new Date();
  const language = languageOf(request.raw);
  reply.header('content-language', language);
  addVary(reply, 'Accept-Language');
  reply.header('cache-control', 'no-store');
  reply.header('content-disposition', `attachment; filename="${name}-${beijingDayOf(at)}.xlsx"`);
  return reply.type(XLSX_TYPE).send(write({ language, at }));
}
