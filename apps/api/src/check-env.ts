/** Says in a moment whether the configuration can be used, before anything is built. */
import { EnvError, readEnv } from './env.ts';

try {
  readEnv(process.env);
} catch (error) {
  if (!(error instanceof EnvError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
