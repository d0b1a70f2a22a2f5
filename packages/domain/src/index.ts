export * from './moves.ts';
export * from './people.ts';
export * from './permissions.ts';
export * from './publish-blockers.ts';
export * from './risk-levels.ts';
export * from './without-persons.ts';
export * from './words.ts';
