import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closesRing, mayMove } from './moves.ts';
import type { RoleHeld } from './permissions.ts';

const adminOf = (organizationId: string): RoleHeld => ({ role: 'admin', organizationId });
const SYSTEM: RoleHeld = { role: 'system', organizationId: null };
const SECTION = ['section', 'bureau', 'county'];
const OTHER = ['other', 'county'];

test('an admin moves what lies below, to where they are admin too', () => {
  expect(mayMove([adminOf('county')], SECTION, OTHER)).toBe(true);
  expect(mayMove([adminOf('bureau'), adminOf('other')], SECTION, OTHER)).toBe(true);
  expect(mayMove([adminOf('bureau')], SECTION, OTHER)).toBe(false);
});

test('nobody takes an organisation away from those who oversee it', () => {
  expect(mayMove([adminOf('section'), adminOf('other')], SECTION, OTHER)).toBe(false);
});

test('only the system administrator puts one on top or takes it from there', () => {
  expect(mayMove([adminOf('county')], SECTION, [])).toBe(false);
  expect(mayMove([adminOf('county'), adminOf('city')], ['county'], ['city'])).toBe(false);
  expect(mayMove([SYSTEM], SECTION, [])).toBe(true);
  expect(mayMove([SYSTEM], ['county'], ['city'])).toBe(true);
});

test('an organisation goes under every other but itself and those below it', () => {
  const path = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e'), { minLength: 1 });
  fc.assert(
    fc.property(path, path, ([id = ''], place) => {
      expect(closesRing([id], place)).toBe(place.includes(id));
    }),
  );
  expect(closesRing(['a'], ['c', 'b', 'a'])).toBe(true);
  expect(closesRing(['c', 'b', 'a'], ['b', 'a'])).toBe(false);
  expect(closesRing(['a'], [])).toBe(false);
});
