/** Prints a new one-time link for the first administrator, also while the product is running. */
import { migrate, openDatabase, reachDatabase } from '@lianfang/db';
import { originOf, readEnv } from '../env.ts';
import { invitationRepository } from '../features/invitations/invitations.repository.ts';
import { offerFirstAdministrator } from '../features/invitations/invitations.service.ts';
import { describeFirstAdministrator, HAS_ADMINISTRATOR } from '../texts/start.ts';
import { ownerAtMachine, runCommand } from './run-command.ts';

runCommand(async () => {
  const env = readEnv(process.env);
  const reached = await reachDatabase(env);
  try {
    await migrate(reached.url);
    await printLink(reached.url, originOf(env));
  } finally {
    await reached.close();
  }
});

async function printLink(url: string, origin: string): Promise<void> {
  const db = openDatabase(url);
  try {
    const invitations = invitationRepository(db, ownerAtMachine());
    const link = await offerFirstAdministrator(invitations, origin);
    if (!link) process.exitCode = 1;
    console.log(link ? `\n${describeFirstAdministrator(link)}` : HAS_ADMINISTRATOR);
  } finally {
    await db.close();
  }
}
