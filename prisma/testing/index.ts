export {
  buildChart,
  buildDraft,
  buildNextDraft,
  buildOrganization,
  buildParty,
  PUBLISHED_AT,
  publish,
} from './builders.ts';
export { openTestDatabase, type TestDatabase } from './test-database.ts';
