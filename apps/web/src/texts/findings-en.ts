import { count } from './count-en.ts';
import type { FindingsTexts } from './findings-zh-cn.ts';

export const findingsEn: FindingsTexts = {
  title: 'Checks',
  intro:
    'Gaps and hints found in published charts, to be compared with the original and filled. They never keep a chart from publication; suspected slips are hints alone, and no wording is changed.',
  filter: {
    label: 'Find findings',
    severity: 'Severity',
    organization: 'Organisation',
    anyOrganization: 'All organisations',
    chosenOrganization: 'The chosen organisation',
  },
  severities: { serious: 'Serious', moderate: 'Moderate', hint: 'Hint' },
  rules: {
    'high-without-party': 'High-risk stage without responsible party',
    'high-with-vacant-post': 'High-risk stage whose post is vacant',
    'assessed-without-measure': 'Assessed stage without measure',
    'risks-without-measure': 'Stage with risk points without measure',
    'lowered-without-measure': 'Level lowered without a new measure',
    'risks-unassessed': 'Stage with risk points not assessed',
    'overtime-without-time-limit': 'Risk of delay without a time limit',
    'same-risk-different-levels': 'Same risk at different levels',
    'not-reviewed-for-a-year': 'Not reviewed for a year',
    'party-without-holder': 'Responsible post without holder',
    'suspected-slip': 'Suspected slip of the pen',
  },
  explanations: {
    'high-without-party':
      'The stage or one of its risk points is high, and nobody is named who answers.',
    'high-with-vacant-post':
      'The stage or one of its risk points is high, and nobody holds a post that answers for it today.',
    'assessed-without-measure':
      'The stage has a level; neither it nor the whole chart has a measure.',
    'risks-without-measure':
      'The stage has risk points; neither it nor the whole chart has a measure.',
    'lowered-without-measure':
      'The level is lower than in an earlier version, and no measure came since.',
    'risks-unassessed': 'The stage has risk points and no level yet.',
    'overtime-without-time-limit':
      'The risk point is about delay; no measure of the stage or the whole chart speaks of a time limit.',
    'same-risk-different-levels':
      'Other charts that you may read have the same words at another level.',
    'not-reviewed-for-a-year': 'The current version was published more than a year ago.',
    'party-without-holder':
      'The post answers for stages of the chart, and nobody holds it today; a deputy does not count. Told once a chart, at the first of its stages.',
    'suspected-slip': 'Words that may be a slip; a person decides whether to correct them.',
  },
  byRule: 'By rule',
  byOrganization: 'By organisation',
  organizationHint: 'With what lies under it',
  places: (places) => count(places, 'place'),
  only: '(show only these)',
  notOnly: '(no longer show only these)',
  offCount: (organizations) => `off for ${count(organizations, 'organisation')}`,
  list: 'Findings',
  none: 'Nothing found',
  noneHint: 'The charts that you may read have no gaps and no words to hint at.',
  noneFound: 'No finding matches',
  noneFoundHint: 'Use fewer conditions.',
  columns: {
    severity: 'Severity',
    finding: 'Finding',
    place: 'Place',
    chart: 'Chart',
    organization: 'Organisation',
  },
  place: (place) => `Stage ${place}`,
  wholeChart: 'Whole chart',
  slip: (written, meant) => `“${written}” may stand for “${meant}”`,
  levelHere: 'Here',
  levelsElsewhere: 'Elsewhere',
  publishedAt: (date) => `published ${date}`,
  settings: {
    open: 'Rules',
    title: 'Rules of the checks',
    lead: 'A rule that is off is told of no more, for the organisation and all that lies under it. It takes a reason, and is entered in the log.',
    organization: 'Organisation',
    on: 'On',
    off: 'Off',
    switchOff: 'Switch off',
    switchOn: 'Switch on',
    switchOffRule: (rule) => `Switch off “${rule}”`,
    switchOnRule: (rule) => `Switch on “${rule}”`,
    reason: 'Reason',
    reasonHint: 'For example: proofread elsewhere.',
    reasonMissing: 'Enter a reason',
    because: (reason) => `Reason: “${reason}”`,
    decided: (date, organization) => `Switched off on ${date} by “${organization}”`,
    decidedAbove: (date) => `Switched off on ${date} by an organisation above`,
    onlyAbove: 'Only the organisation above that switched it off switches it on',
    readOnly: 'You may see the settings of this organisation, not change them.',
    switchedOff: (rule) => `“${rule}” is off.`,
    switchedOn: (rule) => `“${rule}” is on.`,
  },
};
