/** Prints a new one-time link for the first administrator, also while the product is running. */
import { EmbeddedDatabaseError, migrate, openDatabase, reachDatabase } from '@lianfang/db';
import { EnvError, originOf, readEnv } from '../env.ts';
import { invitationRepository } from '../features/invitations/invitations.repository.ts';
import { offerFirstAdministrator } from '../features/invitations/invitations.service.ts';
import { describeFirstAdministrator, HAS_ADMINISTRATOR } from '../texts/start.ts';

async function run(): Promise<void> {
  const env = readEnv(process.env);
  const reached = await reachDatabase(env);
  try {
    await printLink(reached.url, originOf(env));
  } finally {
    await reached.close();
  }
}

async function printLink(url: string, origin: string): Promise<void> {
  await migrate(url);
  const db = openDatabase(url);
  try {
    const link = await offerFirstAdministrator(invitationRepository(db), origin);
    if (!link) process.exitCode = 1;
    console.log(link ? `\n${describeFirstAdministrator(link)}` : HAS_ADMINISTRATOR);
  } finally {
    await db.close();
  }
}

run().catch((error: Error) => {
  const isPlain = error instanceof EnvError || error instanceof EmbeddedDatabaseError;
  console.error(isPlain ? error.message : error);
  process.exitCode = 1;
});
