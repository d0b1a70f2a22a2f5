import type { AdministrationTexts } from './administration-zh-cn.ts';
import { auditEn } from './audit-en.ts';
import { handOversEn } from './hand-overs-en.ts';
import { organizationsEn } from './organizations-en.ts';
import { partiesEn } from './parties-en.ts';
import { usersEn } from './users-en.ts';

export const administrationEn: AdministrationTexts = {
  users: usersEn,
  organizations: organizationsEn,
  parties: partiesEn,
  handOvers: handOversEn,
  audit: auditEn,
  form: {
    save: 'Save',
    cancel: 'Cancel',
    confirm: 'Confirm',
    required: 'Required',
    empty: (field) => `Fill in: ${field}`,
    invalid: (field) => `Not possible: ${field}`,
    and: ', ',
  },
  conflict: {
    title: 'Somebody changed it meanwhile; nothing was saved',
    hint: 'What you typed is still here. Compare and decide: saving again puts yours in place.',
    field: 'Field',
    theirs: 'As it is now (theirs)',
    mine: 'What you typed',
    same: 'Both are the same, only the version has moved on. Save again.',
    take: 'Take theirs',
    keep: 'Save mine',
    held: 'held',
    lacking: 'not held',
    gone: 'Somebody removed it meanwhile',
  },
};
