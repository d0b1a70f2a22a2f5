import { readEnv } from '../src/env.ts';

/** The configuration of an app under test: the defaults, silence, and no limit that a test could reach by chance. */
export const TEST_ENV = readEnv({ LOG_LEVEL: 'silent', RATE_LIMIT_PER_MINUTE: '999999' });

export const TEST_SECRET = 'of-tests-alone-and-long-enough-to-sign';
