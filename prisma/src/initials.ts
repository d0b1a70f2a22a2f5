import { pinyin } from 'pinyin-pro';
import type { Database } from './database.ts';

/** The first letters of a name as it is read, `受理窗口` → `slck`; what is no Chinese character stays as it is. */
export function initialsOf(name: string): string {
  const letters = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' });
  return letters.join('').replace(/\s/gu, '').toLowerCase();
}

/** Makes those of parties that were kept before there were any, or came by the seed. @returns how many */
export async function fillInitials({ prisma }: Database): Promise<number> {
  const parties = await prisma.responsibleParty.findMany({
    where: { initials: '' },
    select: { id: true, name: true },
  });
  const ids = parties.map(({ id }) => id);
  const initials = parties.map(({ name }) => initialsOf(name));
  return prisma.$executeRaw`
    UPDATE responsible_parties p SET initials = made.initials
    FROM unnest(${ids}::uuid[], ${initials}::text[]) AS made(id, initials)
    WHERE p.id = made.id AND p.initials = ''`;
}
