import { expect, test } from 'vitest';
import {
  compareTwoSides,
  findCollisions,
  type Granter,
  listGrantableRoles,
  mayChangeGrant,
} from './grants.ts';

const organizations = [
  { id: 'county', parentId: null, name: '某县' },
  { id: 'bureau', parentId: 'county', name: '某局' },
  { id: 'other', parentId: 'county', name: '另一局' },
];
const adminOfBureau: Granter = {
  held: [{ role: 'admin', organizationId: 'bureau' }],
  organizations,
};
const security: Granter = { held: [{ role: 'security', organizationId: null }], organizations };

test('an administrator of a bureau is offered the roles of organisations, in that bureau alone', () => {
  expect(listGrantableRoles(adminOfBureau)).toEqual(['viewer', 'officer', 'editor', 'admin']);
  expect(mayChangeGrant(adminOfBureau, { role: 'editor', organizationId: 'bureau' })).toBe(true);
  expect(mayChangeGrant(adminOfBureau, { role: 'editor', organizationId: 'other' })).toBe(false);
  expect(mayChangeGrant(adminOfBureau, { role: 'editor', organizationId: 'county' })).toBe(false);
  expect(mayChangeGrant(adminOfBureau, { role: 'audit', organizationId: null })).toBe(false);
});

test('the security administrator is offered every role, an editor none', () => {
  expect(listGrantableRoles(security)).toHaveLength(7);
  expect(
    listGrantableRoles({ held: [{ role: 'editor', organizationId: 'county' }], organizations }),
  ).toEqual([]);
});

test('a role in an organisation out of sight cannot be changed by an administrator below it', () => {
  expect(mayChangeGrant(adminOfBureau, { role: 'viewer', organizationId: 'unseen' })).toBe(false);
});

test('colliding roles are named once each', () => {
  expect(
    findCollisions([
      { role: 'audit', organizationId: null },
      { role: 'editor', organizationId: 'bureau' },
      { role: 'editor', organizationId: 'other' },
    ]),
  ).toEqual(['editor', 'audit']);
});

test('of two sides only the roles in which they differ are compared', () => {
  const [viewer, editor, officer] = (['viewer', 'editor', 'officer'] as const).map((role) => ({
    role,
    organizationId: 'bureau',
  }));
  if (!viewer || !editor || !officer) throw new Error('three roles');
  expect(compareTwoSides([viewer, editor], [viewer, officer])).toEqual([editor, officer]);
});
