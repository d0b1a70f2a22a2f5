import { ROLES } from '@lianfang/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  abilitiesWithPerson,
  compareGrants,
  mayManagePerson,
  mayResetSeparated,
} from './people.ts';
import { isAdministrator, mayGrant, type RoleHeld } from './permissions.ts';

/** 市 > 县 > 局, and another 县 beside. */
const PATHS: Record<string, string[]> = {
  city: ['city'],
  county: ['county', 'city'],
  bureau: ['bureau', 'county', 'city'],
  other: ['other', 'city'],
};
const at = (role: RoleHeld['role'], organizationId: string | null = null) => ({
  role,
  organizationId,
  path: organizationId === null ? [] : (PATHS[organizationId] ?? []),
});

const anyGrant = fc
  .constantFrom(...ROLES)
  .chain((role) =>
    isAdministrator(role)
      ? fc.constant(at(role))
      : fc.constantFrom(...Object.keys(PATHS)).map((place) => at(role, place)),
  );
const anyGrants = fc.array(anyGrant, { maxLength: 5 });

describe('promise 9: nobody manages the account of somebody more powerful', () => {
  test('an admin manages people all of whose roles lie at or below the own organisation', () => {
    const admin = [at('admin', 'county')];
    expect(mayManagePerson(admin, [at('viewer', 'bureau'), at('admin', 'county')])).toBe(true);
    expect(mayManagePerson(admin, [at('viewer', 'bureau'), at('viewer', 'city')])).toBe(false);
    expect(mayManagePerson(admin, [at('viewer', 'bureau'), at('viewer', 'other')])).toBe(false);
    expect(mayManagePerson(admin, [at('viewer', 'bureau'), at('audit')])).toBe(false);
  });

  test('somebody without any role is managed by the system administrator alone', () => {
    expect(mayManagePerson([at('admin', 'city')], [])).toBe(false);
    expect(mayManagePerson([at('system')], [])).toBe(true);
  });

  test('the system administrator manages every account, the other two none', () => {
    fc.assert(
      fc.property(anyGrants, (grants) => {
        expect(mayManagePerson([at('system')], grants)).toBe(true);
        expect(mayManagePerson([at('security'), at('audit')], grants)).toBe(false);
      }),
    );
  });

  test('whoever is managed by an admin holds nothing that this admin could not have granted', () => {
    fc.assert(
      fc.property(anyGrants, anyGrants, (held, grants) => {
        const manager = held.filter(({ role }) => role !== 'system');
        fc.pre(mayManagePerson(manager, grants));
        expect(grants.every(({ role, path }) => mayGrant(manager, role, path))).toBe(true);
      }),
    );
  });

  test('one more role of the person never makes them easier to manage', () => {
    fc.assert(
      fc.property(
        anyGrants,
        fc.array(anyGrant, { minLength: 1, maxLength: 4 }),
        anyGrant,
        (manager, grants, more) => {
          fc.pre(!mayManagePerson(manager, grants));
          expect(mayManagePerson(manager, [...grants, more])).toBe(false);
        },
      ),
    );
  });
});

test('promise 10: with duties separated, nobody makes a link for another kind of administrator, only for one of their own', () => {
  const system = [at('system')];
  expect(mayResetSeparated(system, [at('viewer', 'bureau')])).toBe(true);
  expect(mayResetSeparated(system, [at('system'), at('viewer', 'bureau')])).toBe(true);
  for (const role of ['security', 'audit'] as const)
    expect(mayResetSeparated(system, [at('viewer', 'bureau'), at(role)])).toBe(false);
});

test('abilities say what the rule says', () => {
  const admin = [at('admin', 'county')];
  expect(abilitiesWithPerson(admin, [at('viewer', 'bureau')])).toEqual([
    'user.read',
    'user.manage',
    'role.grant',
  ]);
  expect(abilitiesWithPerson(admin, [at('viewer', 'city')])).toEqual(['user.read', 'role.grant']);
  expect(abilitiesWithPerson([at('system')], [])).toEqual(['user.read', 'user.manage']);
  expect(abilitiesWithPerson([at('security')], [])).toEqual(['user.read', 'role.grant']);
});

test('only the difference of two sets of roles is left, each role once', () => {
  fc.assert(
    fc.property(anyGrants, anyGrants, (held, wanted) => {
      const { added, removed } = compareGrants(held, wanted);
      const key = ({ role, organizationId }: RoleHeld) => `${role} ${organizationId}`;
      const after = held.filter((grant) => !removed.includes(grant)).concat(added);
      expect(new Set(after.map(key))).toEqual(new Set(wanted.map(key)));
      expect(new Set(added.map(key)).size).toBe(added.length);
      expect(added.some((grant) => held.map(key).includes(key(grant)))).toBe(false);
    }),
  );
});
