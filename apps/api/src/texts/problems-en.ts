import type { ProblemCode } from '@lianfang/contracts';
import type { ProblemText } from './problem-text.ts';

export const problemsEn: Record<ProblemCode, ProblemText> = {
  'invalid-request': {
    title: 'Invalid request',
    detail: 'Parts of the request cannot be used; see errors.',
  },
  'malformed-body': { title: 'Unreadable body', detail: 'The body is not valid JSON.' },
  'body-too-large': { title: 'Body too large', detail: 'The body is larger than allowed.' },
  'unsupported-media-type': {
    title: 'Unsupported media type',
    detail: 'Send the body as the type that the contract names, mostly application/json.',
  },
  'not-found': { title: 'No such address', detail: 'Check whether the address is complete.' },
  'chart-not-found': {
    title: 'No such chart',
    detail: 'It may not be published yet, or the link is incomplete.',
  },
  'version-not-found': {
    title: 'No such version',
    detail: 'This chart has no published version of that number.',
  },
  'user-not-found': {
    title: 'No such person',
    detail: 'They may not belong to an organisation that you manage.',
  },
  'organization-not-found': {
    title: 'No such organisation',
    detail: 'It may be beyond your rights.',
  },
  'session-not-found': { title: 'No such session', detail: 'It may have ended already.' },
  'invitation-not-found': {
    title: 'This link does not work',
    detail: 'It is incomplete, was used or has expired; ask an administrator for a new one.',
  },
  'view-not-found': {
    title: 'No such view',
    detail: 'It may have been removed, or is no longer shared with you.',
  },
  'party-not-found': {
    title: 'No such responsible party',
    detail: 'It may lie outside what you may see.',
  },
  'holder-not-found': {
    title: 'No such appointment',
    detail: 'Load the responsible party again to see who holds it.',
  },
  'not-signed-in': {
    title: 'Log in first',
    detail: 'You are not logged in, or your session has ended.',
  },
  'wrong-credentials': {
    title: 'Wrong name or password',
    detail: 'Check both and try again. After several failures you will have to wait.',
  },
  'wrong-password': {
    title: 'The current password is wrong',
    detail: 'Enter your current password again.',
  },
  'weak-password': {
    title: 'The password does not meet the rules',
    detail: 'Choose another one as told below.',
  },
  forbidden: {
    title: 'Not allowed',
    detail: 'Your roles do not include this; ask an administrator if you need it.',
  },
  'foreign-origin': {
    title: 'Sent from another site',
    detail: 'Changes are accepted from the pages of this system alone.',
  },
  'beyond-own-rights': {
    title: 'Above your own rights',
    detail: 'Ask the security administrator to grant this role.',
  },
  'foreign-reference': {
    title: 'It refers to something that is not there',
    detail: 'An organisation it names does not exist or is beyond your rights.',
  },
  'username-taken': { title: 'The account name is taken', detail: 'Choose another one.' },
  'too-many-views': {
    title: 'No room for more views',
    detail: 'You keep 100 of them; remove one that you no longer use.',
  },
  'party-name-taken': {
    title: 'There is a responsible party of that name already',
    detail: 'Names differ within an organisation. Choose another, or take the retired one back.',
  },
  'party-in-use': {
    title: 'It still answers for stages',
    detail: 'Hand these stages over to somebody else first, then retire it.',
  },
  'unreadable-workbook': {
    title: 'The file cannot be read',
    detail:
      'It is no .xlsx workbook, or a damaged, locked or oversized one. Open it in Excel or WPS and save it as .xlsx.',
  },
  'faulty-sheet': {
    title: 'The sheet has errors, and nothing was imported',
    detail: 'Mend the rows that `errors` names, and import it again.',
  },
  'section-in-use': {
    title: 'Responsible parties belong to the section',
    detail:
      'Move them to another section before you retire it, make it something else, or merge it with what is no section.',
  },
  'party-retired': {
    title: 'It is retired',
    detail: 'Take it back into use before you appoint somebody.',
  },
  'holder-overlaps': {
    title: 'The periods overlap',
    detail:
      'A post has one holder a day, and nobody holds it twice. Choose other days, or end the predecessor with it.',
  },
  'appointment-begun': {
    title: 'The appointment has begun',
    detail:
      'Only one that begins today or later can be withdrawn. Whoever has held it already is relieved.',
  },
  'places-changed': {
    title: 'Some of the stages have changed',
    detail:
      'Somebody has changed one of them meanwhile, or it is not yours to hand over. Nothing was changed: look at the list again.',
  },
  'hand-over-not-found': {
    title: 'There is no such hand-over',
    detail: 'It does not exist, or you may not see it.',
  },
  'hand-over-undone': {
    title: 'This hand-over is undone already',
    detail: 'The stages are back where they were.',
  },
  'hand-over-final': {
    title: 'It is too late to undo it',
    detail: 'A hand-over can be undone for 24 hours. Make another one instead.',
  },
  'organization-in-use': {
    title: 'The organisation is in use',
    detail: 'Move its organisations, charts, responsible parties and people first.',
  },
  'organization-cycle': {
    title: 'It would lie under itself',
    detail: 'Choose another organisation to put it under.',
  },
  'duties-collide': {
    title: 'Duties are separated',
    detail: 'Nobody is two of the three administrators, nor one of them and an author of charts.',
  },
  'last-administrator': {
    title: 'One security administrator has to stay',
    detail: 'Otherwise nobody could grant rights.',
  },
  'needs-another-administrator': {
    title: 'Another administrator has to agree',
    detail:
      'It takes two to end the separation of duties; as long as it lasts, no administrator resets one of another kind.',
  },
  'precondition-required': {
    title: 'If-Match is missing',
    detail: 'Read it first, and send the ETag you read as If-Match.',
  },
  stale: {
    title: 'Somebody changed it meanwhile',
    detail: 'It was changed after you read it. Nothing was saved; look at it and try again.',
  },
  'too-many-attempts': {
    title: 'Too many tries',
    detail: 'Wait before you try again; Retry-After says how long.',
  },
  'too-many-requests': {
    title: 'Too many requests',
    detail: 'Wait before you try again; Retry-After says how long.',
  },
  'method-not-allowed': {
    title: 'Method not allowed',
    detail: 'The Allow header names the methods of this address.',
  },
  'sign-on-unavailable': {
    title: 'The single sign-on does not answer',
    detail: 'Try again in a moment, or log in by account name and password.',
  },
  'database-unavailable': {
    title: 'Database unavailable',
    detail: 'Try again in a moment. Nothing is lost, and this request changed nothing.',
  },
  'internal-error': {
    title: 'Something went wrong',
    detail: 'Try again; if it happens again, tell your administrator the requestId.',
  },
};
