import { type SeedChart, seedCharts } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';
import type { StageAsRead } from '../screens/chart-screen.ts';

const LEVELS: Record<string, { spoken: string; printed: string }> = {
  high: { spoken: '高风险', printed: '高' },
  medium: { spoken: '中风险', printed: '中' },
  low: { spoken: '低风险', printed: '低' },
};

/** What the page must say of each stage, from the document alone. */
function expectedStages({ stages }: SeedChart): StageAsRead[] {
  return stages.map((stage, place) => {
    const { name, riskLevel, riskPoints, controlMeasures, responsibleParty } = stage;
    const position = `第 ${place + 1} 环节，共 ${stages.length} 环节，${name}`;
    const isSlim = riskPoints.length + controlMeasures.length === 0;
    const level = LEVELS[riskLevel ?? '']?.spoken ?? '风险等级未评定';
    return {
      heading: isSlim ? position : `${position}，${level}，${riskPoints.length} 个风险点`,
      riskPoints,
      controlMeasures,
      note: isSlim ? '本环节未列风险点' : `责任人 ${responsibleParty ?? '原件未填写'}`,
    };
  });
}

for (const seed of seedCharts) {
  test(`every text of ${seed.title} is read in the order of the document`, async ({
    home,
    chart,
    page,
  }) => {
    await home.open();
    await home.openChart(seed.title);

    expect(await chart.read()).toEqual(expectedStages(seed));
    await expect(page.getByRole('main').getByText(seed.organization)).toHaveCount(2);
    await expect(page).toHaveTitle(`${seed.title} · 廉防图`);
  });

  test(`${seed.title} prints each level as a character, and measures of the whole chart in their strip`, async ({
    home,
    chart,
    page,
  }) => {
    await home.open();
    await home.openChart(seed.title);

    for (const [place, { riskLevel }] of seed.stages.entries()) {
      const stage = chart.stages.nth(place);
      const printed = LEVELS[riskLevel ?? '']?.printed;
      await expect(stage.getByText(/^[高中低]$/).filter({ visible: true })).toHaveText(
        printed ? [printed] : [],
      );
    }
    const strip = page.getByRole('region', { name: '全流程防控措施' });
    await expect(strip).toHaveCount(seed.chartMeasures.length > 0 ? 1 : 0);
    await expect(strip.getByRole('listitem')).toHaveText(seed.chartMeasures);
  });
}

test('the charts together hold what the document holds: 21 stages, 44 risk points, 43 measures', () => {
  const stages = seedCharts.flatMap((chart) => chart.stages);
  expect(seedCharts).toHaveLength(3);
  expect(stages).toHaveLength(21);
  expect(stages.flatMap((stage) => stage.riskPoints)).toHaveLength(44);
  expect(
    seedCharts.flatMap(({ chartMeasures, stages }) => [
      ...chartMeasures,
      ...stages.flatMap((stage) => stage.controlMeasures),
    ]),
  ).toHaveLength(43);
});
