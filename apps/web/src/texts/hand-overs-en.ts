import type { HandOversTexts } from './hand-overs-zh-cn.ts';

export const handOversEn: HandOversTexts = {
  title: 'Hand stages over',
  intro:
    'Give the stages that a responsible party or a person answers for to another party. Published charts stay as they are.',
  whose: 'Whose stages',
  whoseHint:
    'By person: the stages of every post they hold today. By party: choose “Hand over” on the page of the party.',
  showPlaces: 'List the stages',
  places: 'Stages to hand over',
  chosen: (chosen, total) => `${chosen} of ${total} stages chosen`,
  chooseAll: 'Choose all',
  chooseNone: 'Choose none',
  nothing: 'Nothing to hand over',
  nothingHint:
    'Nobody of that name holds a post now, or they answer for no stage, or all of them are handed over already.',
  nothingChosen: 'Choose one stage at least',
  how: 'Who takes over',
  fields: {
    holder: 'Name of the person',
    find: 'Find who takes over',
    to: 'Takes over',
    choose: 'Choose',
    from: 'First day',
    reason: 'Reason',
  },
  fromHint: 'Today: at once. A later day: when it begins in Beijing.',
  takers: (count) =>
    count === 0
      ? 'Nobody can take over: it must be a party of the same organisation.'
      : count === 1
        ? '1 party to choose from'
        : `${count} parties to choose from`,
  takersFailed: 'The parties could not be read. Try again in a moment.',
  ofOrganization: (name, organization) => `${name} (${organization})`,
  submit: (count) => (count === 1 ? 'Hand over 1 stage' : `Hand over ${count} stages`),
  sending: (count) => `Handing over ${count}…`,
  list: {
    title: 'Hand-overs',
    intro: 'One line for each, the newest first. The time it was made leads to its certificate.',
    table: 'List of hand-overs',
    back: 'All hand-overs',
    none: 'No stages were handed over yet',
    noneHint: 'Once stages are handed over, the certificates are kept here.',
    places: 'Stages',
    state: 'State',
    done: 'Done',
    toCome: 'To come',
    undone: 'Undone',
  },
  certificate: {
    title: 'Hand-over certificate',
    facts: 'The hand-over',
    from: 'Answered before',
    to: 'Takes over',
    since: 'Since',
    reason: 'Reason',
    by: 'Made by',
    at: 'Made at',
    total: (total) => (total === 1 ? '1 stage' : `${total} stages`),
    print: 'Print',
    undo: 'Undo',
    undoTitle: 'Undo this hand-over',
    undoHint: (until) =>
      `All stages go back to whoever answered before. It can be undone until ${until}, unless something else has changed there.`,
    undone: (at, by) => `Undone: ${at}, ${by}`,
    signatures: ['Handed over by (signature)', 'Taken over by (signature)', 'Witness (signature)'],
  },
};
