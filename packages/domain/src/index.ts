export * from './publish-blockers.ts';
export * from './risk-levels.ts';
export * from './words.ts';
