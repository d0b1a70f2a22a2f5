/** The largest value of a PostgreSQL `integer`: a larger number overflows in the database and answers 500. */
export const MAX_INTEGER = 2_147_483_647;

/** Rows on a page of a list, when the reader asks for none and at the most. */
export const PAGE_SIZE = { default: 20, max: 100 } as const;

/** `page × pageSize` stays below {@link MAX_INTEGER} for every page size, so OFFSET cannot overflow. */
export const MAX_PAGE = Math.floor(MAX_INTEGER / PAGE_SIZE.max);

/** Characters in words to search for. The longest text of the seed has 47; a whole sentence still fits. */
export const MAX_WORDS = 200;

/** Characters in a text to be found exactly as it is printed, such as the name of a stage. */
export const MAX_PRINTED = 1000;

/** Characters in an opaque id. UUIDs have 36; a longer one cannot be ours. */
export const MAX_ID = 64;

/** Characters in the name of a person or an organisation, and in an account name. */
export const MAX_NAME = 100;
export const MAX_USERNAME = 64;

/** Views of the register that one person keeps. */
export const MAX_SAVED_VIEWS = 100;

/** Characters of how to reach a responsible party: a telephone number, a room. */
export const MAX_CONTACT = 200;

/** Characters of a reason that somebody gives for a change. */
export const MAX_REASON = 500;

/** Places that go to a party in one hand-over or assignment: a whole bureau's. */
export const MAX_PLACES = 10_000;

/** A sheet of responsible parties that somebody sends: bytes, and rows below its head. */
export const MAX_SHEET_BYTES = 5 * 1024 * 1024;
export const MAX_SHEET_ROWS = 10_000;
