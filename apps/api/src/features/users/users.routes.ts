import {
  changeGrantsSchema,
  changeUserSchema,
  conditionalHeadersSchema,
  invitationLinkSchema,
  invitedUserSchema,
  inviteUserSchema,
  listUsersQuerySchema,
  noQuerySchema,
  userPageSchema,
  userParamsSchema,
  userSchema,
} from '@lianfang/contracts';
import type { Database } from '@lianfang/db';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { refuses } from '../../lib/problem-responses.ts';
import { askerOf } from '../../lib/reader.ts';
import { expectedRevision, tagRevision } from '../../lib/revisions.ts';
import { userRepository } from './users.repository.ts';
import { userService } from './users.service.ts';

interface UserParts {
  db: Database;
  /** Under which people open a link; without it, where the request came to. */
  publicUrl: string | undefined;
}

export const userRoutes: FastifyPluginAsyncZod<UserParts> = async (app, { db, publicUrl }) => {
  const users = userService(userRepository(db));
  const originOf = ({ protocol, host }: FastifyRequest) => publicUrl ?? `${protocol}://${host}`;

  app.get(
    '/users',
    {
      config: { access: 'user.read' },
      schema: {
        summary: 'List people',
        description:
          'An admin sees people with a role where they are admin; system and security administrators see all. ' +
          'Filters combine; `role` and `organizationId` have to hold of one and the same role of a person.',
        tags: ['users'],
        querystring: listUsersQuerySchema,
        response: { 200: userPageSchema, ...refuses(400, 401, 403) },
      },
    },
    (request) => users.list(askerOf(request), request.query),
  );

  app.post(
    '/users',
    {
      config: { access: 'user.manage' },
      schema: {
        summary: 'Invite somebody by a one-time link',
        tags: ['users'],
        querystring: noQuerySchema,
        body: inviteUserSchema,
        response: { 201: invitedUserSchema, ...refuses(400, 401, 403, 409) },
      },
    },
    async (request, reply) => {
      const invited = await users.invite(askerOf(request), request.body, originOf(request));
      reply.code(201).header('location', `/api/v1/users/${invited.user.id}`);
      return invited;
    },
  );

  app.get(
    '/users/:userId',
    {
      config: { access: 'user.read' },
      schema: {
        summary: 'Read somebody',
        tags: ['users'],
        params: userParamsSchema,
        querystring: noQuerySchema,
        response: { 200: userSchema, ...refuses(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const { user, revision } = await users.read(askerOf(request), request.params.userId);
      tagRevision(reply, revision);
      return user;
    },
  );

  app.patch(
    '/users/:userId',
    {
      config: { access: 'user.manage' },
      schema: {
        summary: 'Rename somebody, disable or enable their account',
        description: 'Disabling ends all their sessions.',
        tags: ['users'],
        params: userParamsSchema,
        querystring: noQuerySchema,
        headers: conditionalHeadersSchema,
        body: changeUserSchema,
        response: { 200: userSchema, ...refuses(400, 401, 403, 404, 409, 412, 428) },
      },
    },
    async (request, reply) => {
      const { userId } = request.params;
      const change = { userId, revision: expectedRevision(request), facts: request.body };
      const { user, revision } = await users.change(askerOf(request), change);
      tagRevision(reply, revision);
      return user;
    },
  );

  app.put(
    '/users/:userId/grants',
    {
      config: { access: 'role.grant' },
      schema: {
        summary: 'Say which roles somebody has',
        description:
          'Replaces the roles that you may see; others stay. You give and take only what is not above your own ' +
          'rights, and of your own roles you can only give up.',
        tags: ['users'],
        params: userParamsSchema,
        querystring: noQuerySchema,
        headers: conditionalHeadersSchema,
        body: changeGrantsSchema,
        response: { 200: userSchema, ...refuses(400, 401, 403, 404, 409, 412, 428) },
      },
    },
    async (request, reply) => {
      const { userId } = request.params;
      const change = { userId, revision: expectedRevision(request), facts: request.body.grants };
      const { user, revision } = await users.changeGrants(askerOf(request), change);
      tagRevision(reply, revision);
      return user;
    },
  );

  app.post(
    '/users/:userId/reset',
    {
      config: { access: 'user.manage' },
      schema: {
        summary: 'Make a new one-time link to choose a password by',
        description:
          'Links made before for the same person stop working; a lock-out ends. While duties are separated, 409 for an ' +
          'administrator of another kind.',
        tags: ['users'],
        params: userParamsSchema,
        querystring: noQuerySchema,
        response: { 200: invitationLinkSchema, ...refuses(400, 401, 403, 404, 409) },
      },
    },
    (request) => users.reset(askerOf(request), request.params.userId, originOf(request)),
  );

  app.delete(
    '/users/:userId/sessions',
    {
      config: { access: 'user.manage' },
      schema: {
        summary: 'Log somebody out everywhere',
        tags: ['users'],
        params: userParamsSchema,
        querystring: noQuerySchema,
        response: {
          204: z.undefined().describe('They are logged out'),
          ...refuses(400, 401, 403, 404),
        },
      },
    },
    async (request, reply) => {
      await users.endSessions(askerOf(request), request.params.userId);
      reply.code(204);
    },
  );
};
