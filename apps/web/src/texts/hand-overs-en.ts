import type { HandOversTexts } from './hand-overs-zh-cn.ts';

const acts: HandOversTexts['acts'] = {
  handOver: {
    title: 'Hand stages over',
    intro:
      'Give the stages that a responsible party or a person answers for to another party. Published charts stay as they are.',
    places: 'Stages to hand over',
    nothing: 'Nothing to hand over',
    nothingHint:
      'Nobody of that name holds a post now, or they answer for no stage, or all of them are handed over already.',
    how: 'Who takes over',
    find: 'Find who takes over',
    to: 'Takes over',
    takers: (count) => sayTakers(count, 'those who answer now'),
    isVacant:
      'It is a vacant post: nobody will hold these stages after the hand-over. Appoint somebody there.',
    submit: (count) => (count === 1 ? 'Hand over 1 stage' : `Hand over ${count} stages`),
    sending: (count) => `Handing over ${count}…`,
  },
  assign: {
    title: 'Assign a party',
    intro: 'Say who answers today. What charts print stays, and published charts stay as they are.',
    places: 'Stages to assign',
    nothing: 'Nothing to assign',
    nothingHint: 'Somebody answers for all of these stages, or is about to.',
    how: 'Who answers',
    find: 'Find a party',
    to: 'Responsible party',
    takers: (count) => sayTakers(count, 'the charts'),
    isVacant: 'It is a vacant post: nobody will hold these stages yet. Appoint somebody there.',
    submit: (count) => (count === 1 ? 'Assign 1 stage' : `Assign ${count} stages`),
    sending: (count) => `Assigning ${count}…`,
  },
};

function sayTakers(count: number, whose: string): string {
  if (count === 0)
    return `Nobody to choose from: it must be a party of the organisation of ${whose}.`;
  return count === 1 ? '1 party to choose from' : `${count} parties to choose from`;
}

export const handOversEn: HandOversTexts = {
  acts,
  choose: {
    title: 'Hand over and assign',
    intro:
      'Hand over what a person answers for, assign a party to a printed wording, or to stages nobody answers for. Published charts stay as they are.',
  },
  read: {
    title: 'Printed wordings and parties',
    intro: 'See who answers today for what charts print, and which stages nobody answers for.',
  },
  whose: 'Whose stages',
  whoseHint:
    'By person: the stages of every post they hold today. By party: choose “Hand over” on the page of the party.',
  showPlaces: 'List the stages',
  chosen: (chosen, total) => `${chosen} of ${total} stages chosen`,
  chooseAll: 'Choose all',
  chooseNone: 'Choose none',
  stoppedAct: 'Stopped. If it was done by then, the list of hand-overs tells.',
  stopped:
    'Stopped. If it was done by then, these stages are listed here no more; it can be undone from the list of hand-overs.',
  leftOut: {
    persons: (post) =>
      `More than one person may have this name: only the stages of one of them are chosen, of “${post}”. Look at post, organisation and account before choosing others.`,
    organizations: (organization) =>
      `Only the stages of “${organization}” are chosen: a hand-over stays in one organisation. Hand the others over separately.`,
  },
  severalOrganizations:
    'The chosen stages belong to several organisations: choose those of one at a time.',
  mayOnlyRead: 'To read only',
  onlyRead: 'You may read these stages, and neither hand them over nor assign them.',
  account: (username) => `Account ${username}`,
  accounts: { unseen: 'Has an account', unknown: 'No account known' },
  nothingChosen: 'Choose one stage at least',
  fields: {
    holder: 'Name of the person',
    choose: 'Choose',
    from: 'First day',
    reason: 'Reason',
  },
  fromHint: 'Today: at once. A later day: when it begins in Beijing.',
  firstTakers: (found) =>
    `There are many: the first ${found} are listed. Type a name to find the others.`,
  takersFailed: 'The parties could not be read. Try again in a moment.',
  ofOrganization: (name, organization) => `${name} (${organization})`,
  vacantOf: (name, organization) => `“${name}” · Vacant (“${organization}”)`,
  nobody: 'Nobody',
  ofWording: (wording) => `Charts print “${wording}”`,
  wordings: {
    title: 'Printed wordings and parties',
    lead: 'What charts print for whoever is responsible, and who answers today. Stages without a printed party are here too.',
    none: 'No chart is published yet',
    unprinted: 'No party printed',
    wording: 'Printed wording',
    organization: 'Organisation',
    stages: 'Stages',
    parties: 'Answers today',
    party: (name, stages) => `${name} (${stages})`,
    unanswered: 'Nobody answers',
    actions: 'Actions',
    assign: 'Assign',
    look: 'See the stages',
    of: (act, wording) => `${act}: “${wording}”`,
    noStages: 'No stages',
  },
  list: {
    title: 'Hand-overs',
    intro:
      'One line for each hand-over, assignment or merge, the newest first. The time it was made leads to its certificate.',
    table: 'List of hand-overs',
    back: 'All hand-overs',
    none: 'No stages were handed over yet',
    noneHint: 'Once stages are handed over, the certificates are kept here.',
    kind: 'Kind',
    kinds: { 'hand-over': 'Hand-over', assignment: 'Assignment', merge: 'Merge' },
    places: 'Stages',
    state: 'State',
    done: 'Done',
    toCome: 'To come',
    undone: 'Undone',
  },
  certificate: {
    titles: {
      'hand-over': 'Hand-over certificate',
      assignment: 'Assignment certificate',
      merge: 'Merge certificate',
    },
    facts: 'What was done',
    merged: 'Merged party',
    from: 'Answered before',
    to: 'Answers since',
    since: 'Since',
    reason: 'Reason',
    by: 'Made by',
    at: 'Made at',
    total: (total) => (total === 1 ? '1 stage' : `${total} stages`),
    print: 'Print',
    undo: { 'hand-over': 'Undo hand-over', assignment: 'Undo assignment', merge: 'Undo merge' },
    undoHint: (until) =>
      `All stages go back to how they were. It can be undone until ${until}, unless something else has changed there.`,
    undone: (at, by) => `Undone: ${at}, ${by}`,
    signatures: ['Handed over by (signature)', 'Taken over by (signature)', 'Witness (signature)'],
  },
};
