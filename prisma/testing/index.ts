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
export { emptyRegister, readRegister, readRegisterMadeAnew } from './register.ts';
export { expectRightSums } from './register-sums.ts';
export {
  fillDataFolder,
  isOnServer,
  openEmptyDatabase,
  openTestDatabase,
  type TestDatabase,
} from './test-database.ts';
export { untilWaiting } from './until-waiting.ts';
