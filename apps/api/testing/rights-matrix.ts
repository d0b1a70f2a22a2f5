import { OF_CHARTS } from './rights-charts.ts';
import { OF_PARTIES } from './rights-parties.ts';
import { OF_PEOPLE } from './rights-people.ts';
import type { Wanted } from './rights-wanted.ts';

/** Role × operation: who may do what, told for every route and every role. */
export const MATRIX: Record<string, Wanted> = { ...OF_CHARTS, ...OF_PARTIES, ...OF_PEOPLE };
