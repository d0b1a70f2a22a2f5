export * from './lock-out.ts';
export * from './passwords.ts';
export * from './permissions.ts';
export * from './publish-blockers.ts';
export * from './risk-levels.ts';
export * from './usernames.ts';
export * from './without-persons.ts';
export * from './words.ts';
