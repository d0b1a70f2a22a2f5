import { readEnv } from '../src/env.ts';

/** The configuration of an app under test: the defaults, and silence. */
export const TEST_ENV = readEnv({ LOG_LEVEL: 'silent' });

export const TEST_SECRET = 'of-tests-alone-and-long-enough-to-sign';
