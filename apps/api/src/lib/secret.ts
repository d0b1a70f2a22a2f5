import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What session cookies are signed with: of the configuration, or made once and kept in the data folder, so that a
 * restart logs nobody out. Readable by the owner alone.
 */
export async function readSecret(configured: string | undefined, folder: string): Promise<string> {
  if (configured) return configured;
  const file = join(folder, 'auth-secret');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return (await readKept(file)) ?? (await makeOnce(file));
}

async function readKept(file: string): Promise<string | undefined> {
  try {
    const secret = await readFile(file, 'utf8');
    await chmod(file, 0o600);
    return secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written whole beside it and then linked: of two that start at once, one is later and takes the other's. */
async function makeOnce(file: string): Promise<string> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, randomBytes(48).toString('base64url'), { mode: 0o600 });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
  return readFile(file, 'utf8');
}
