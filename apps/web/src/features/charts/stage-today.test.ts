import type { ChartLive, PrintedParty, RiskLevel } from '@lianfang/contracts';
import { describe, expect, test } from 'vitest';
import { listToday, type StageToday } from './stage-today.ts';

type Answering = ChartLive['stages'][number]['responsibleParties'][number];

function printed(name: string, facts: Partial<PrintedParty> = {}): PrintedParty {
  return { id: name, name, kind: 'post', printedAs: name, ...facts };
}

function answering(facts: Partial<Answering> = {}): Answering {
  const { name = '经办人' } = facts;
  return { id: `${name}`, name, kind: 'post', isVacant: false, holders: [], ...facts };
}

interface Facts {
  prints?: PrintedParty[];
  answers?: Answering[];
  riskLevel?: RiskLevel | null;
  /** Of risk points of the stage, each its own. */
  ownLevels?: RiskLevel[];
  supervisors?: ChartLive['levels']['levelSupervisors'];
  abilities?: ChartLive['abilities'];
}

/** What is told of the one stage of a chart. */
function tell(facts: Facts): StageToday | undefined {
  const { prints = [], answers = [], riskLevel = null, ownLevels = [] } = facts;
  const { supervisors = null, abilities = [] } = facts;
  const riskPoints = ownLevels.map((own, n) => ({
    id: `point ${n}`,
    position: n,
    text: '拖延',
    riskLevel: own,
  }));
  const stage = { id: 'stage', riskLevel, riskPoints, responsibleParties: prints };
  const live = {
    abilities,
    levels: { levelWords: null, levelColors: null, levelSupervisors: supervisors },
    stages: answers.length > 0 ? [{ id: 'stage', responsibleParties: answers }] : [],
  };
  return listToday([stage], live)[0];
}

const HOLDERS = [
  { id: '1', name: '某甲', role: 'main' as const },
  { id: '2', name: '某乙', role: 'deputy' as const },
];

describe('where those answer who are printed', () => {
  test('nothing is said twice', () => {
    expect(tell({ prints: [printed('经办人')], answers: [answering()] })).toBeUndefined();
  });

  test('a vacant post is marked beside its wording', () => {
    const told = tell({ prints: [printed('经办人')], answers: [answering({ isVacant: true })] });
    expect(told).toMatchObject({ isVacant: true, parties: [] });
  });

  test('its holders follow, and the post is not named again', () => {
    const told = tell({ prints: [printed('经办人')], answers: [answering({ holders: HOLDERS })] });
    expect(told).toMatchObject({
      isAsPrinted: true,
      isVacant: false,
      isNamed: false,
      parties: [{ holders: HOLDERS, isVacant: false }],
    });
  });

  test('a deputy alone is told of, and the post is vacant all the same', () => {
    const holders = HOLDERS.slice(1);
    const answers = [answering({ holders, isVacant: true })];
    expect(tell({ prints: [printed('经办人')], answers })).toMatchObject({
      isVacant: true,
      parties: [{ holders, isVacant: false }],
    });
  });

  test('of several only those with something to tell are told of, by name', () => {
    const prints = [printed('经办人'), printed('科长')];
    const answers = [answering({ isVacant: true }), answering({ name: '科长' })];
    expect(tell({ prints, answers })).toMatchObject({
      isVacant: false,
      isNamed: true,
      parties: [{ name: '经办人', isVacant: true }],
    });
  });

  test('a person of whom this reader knows no name is the one who is printed', () => {
    const prints = [printed('', { id: 'person', kind: 'person' })];
    const answers = [answering({ id: 'person', name: null, kind: 'person', holders: null })];
    expect(tell({ prints, answers })).toBeUndefined();
  });
});

describe('where somebody else answers', () => {
  test('after a hand-over or under a new name, they are named', () => {
    for (const id of ['another', '经办人']) {
      const answers = [answering({ id, name: '审批科', isVacant: true })];
      expect(tell({ prints: [printed('经办人')], answers })).toMatchObject({
        isAsPrinted: false,
        isVacant: false,
        isNamed: true,
        parties: [{ name: '审批科', isVacant: true }],
      });
    }
  });

  test('also where one of two does not any more, or nobody was printed', () => {
    for (const prints of [[printed('经办人'), printed('科长')], []]) {
      expect(tell({ prints, answers: [answering()] })).toMatchObject({
        isAsPrinted: false,
        parties: [{ name: '经办人' }],
      });
    }
  });
});

describe('where nobody answers', () => {
  const prints = [printed('经办人')];

  test('those inside are told, where somebody is printed', () => {
    expect(tell({ prints, abilities: ['chart.read'] })).toMatchObject({
      isUnassigned: true,
      isVacant: false,
    });
    expect(tell({ abilities: ['chart.read'] })).toBeUndefined();
  });

  test('others are told nothing: they may not know of whoever does', () => {
    expect(tell({ prints })).toBeUndefined();
  });
});

describe('who supervises', () => {
  const supervisors = { high: '主要领导', medium: '分管领导', low: '' };

  test('goes by the level of the stage', () => {
    expect(tell({ riskLevel: 'high', supervisors })?.supervisors).toEqual(['主要领导']);
    expect(tell({ riskLevel: 'medium', supervisors })?.supervisors).toEqual(['分管领导']);
  });

  test.each([['low'], [null]] as const)('is not told where nobody is said to (%s)', (riskLevel) => {
    expect(tell({ riskLevel, supervisors })).toBeUndefined();
  });

  test('so is who watches over a risk point of another level than its stage, the highest first and once', () => {
    const told = (riskLevel: RiskLevel | null, ...ownLevels: RiskLevel[]) =>
      tell({ riskLevel, ownLevels, supervisors })?.supervisors;
    expect(told('low', 'high')).toEqual(['主要领导']);
    expect(told(null, 'medium', 'high', 'high')).toEqual(['主要领导', '分管领导']);
    expect(told('medium', 'low')).toEqual(['分管领导']);
    const all = { high: '分管领导', medium: '分管领导', low: '' };
    expect(
      tell({ riskLevel: 'medium', ownLevels: ['high'], supervisors: all })?.supervisors,
    ).toEqual(['分管领导']);
  });
});
