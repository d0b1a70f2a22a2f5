export {
  buildChart,
  buildDraft,
  buildHolder,
  buildNextDraft,
  buildOrganization,
  buildParty,
  buildSession,
  buildUser,
  PUBLISHED_AT,
  publish,
  type UserFacts,
} from './builders.ts';
export {
  fillDataFolder,
  isOnServer,
  openEmptyDatabase,
  openTestDatabase,
  type TestDatabase,
} from './test-database.ts';
