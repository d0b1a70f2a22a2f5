import type { Ability } from '@lianfang/contracts';

/** Whom a route lets in: everybody, whoever is logged in, or whoever holds an ability somewhere. */
type Access = 'public' | 'signed-in' | Ability;

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    /** Tells of the reader themself, although it is public: nobody keeps the answer. */
    isPersonal?: boolean;
  }
}
