import { readPrintedChart } from '../fixtures/printed-chart.ts';
import { textOf } from '../fixtures/read-pdf.ts';
import { PENALTY } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';
import type { PrintScreen } from '../screens/print-screen.ts';

interface Texts {
  id: string;
  position: number;
  text: string;
}

interface Stage {
  id: string;
  position: number;
  riskPoints: Texts[];
}

function listTexts(count: number, write: (place: number) => string): Texts[] {
  return Array.from({ length: count }, (_, position) => ({
    id: `text-${position}`,
    position,
    text: write(position),
    riskLevel: null,
  }));
}

function repeat(words: string, times: number): string {
  return Array.from({ length: times }, () => words).join('');
}

const LONG = repeat('不按规定受理或回避、隐瞒违法违规线索、举报、投诉等。', 100);

/** What is larger than the seed is not in the database: the answer of the server is made larger on its way. */
test.beforeEach(async ({ home }) => {
  await home.open();
});

test('500 stages are printed, every one of them on a numbered page', async ({
  home,
  page,
  printer,
}) => {
  test.slow();
  await page.route('**/api/v1/charts/*', async (route) => {
    const chart = await (await route.fetch()).json();
    const stages: Stage[] = Array.from({ length: 500 }, (_, position) => ({
      ...chart.stages[position % chart.stages.length],
      id: `stage-${position}`,
      position,
    }));
    await route.fulfill({ json: { ...chart, stages } });
  });
  await home.openChart(PENALTY);
  await printer.open();
  const pages = await printer.print();
  expect(pages).toHaveLength(await printer.sheets.count());

  const { stages } = readPrintedChart(pages);
  const places = [...stages.matchAll(/第(\d+)环节\/共500环节/g)].map(([, place]) => Number(place));
  expect(places).toEqual(Array.from({ length: 500 }, (_, place) => place + 1));
  for (const [index, { texts }] of pages.entries()) {
    expect(textOf(texts)).toContain(`第${index + 1}页/共${pages.length}页`);
  }
});

test('a stage taller than a page is cut between its texts, and a text only if it is taller than a page', async ({
  home,
  page,
  printer,
}) => {
  const points = listTexts(70, (place) =>
    place === 66 ? LONG : `不按规定办理的第${place}种情形。`,
  );
  await page.route('**/api/v1/charts/*', async (route) => {
    const chart = await (await route.fetch()).json();
    const stages = chart.stages.map((stage: Stage) =>
      stage.position === 1 ? { ...stage, riskPoints: points } : stage,
    );
    await route.fulfill({ json: { ...chart, stages } });
  });
  await home.openChart(PENALTY);
  await printer.open();
  const shown = await printer.sheets.count();
  const pages = await printer.print();

  expect(pages).toHaveLength(shown);
  const { risks, stages } = readPrintedChart(pages);
  const texts = points.map(({ text }, index) => `${index + 1}.${text}`);
  expect(risks.replaceAll(',', '，')).toContain(texts.join(''));
  expect(
    stages.match(/第2环节\/共9环节立案（续）|第2环节\/共9环节立案\(续\)/g)?.length,
  ).toBeGreaterThan(2);
  for (const [index, { texts: found }] of pages.entries()) {
    expect(textOf(found)).toContain(`第${index + 1}页/共${shown}页`);
  }
});

test('a first stage that is too tall to stand below the heading stands whole on the next page', async ({
  home,
  page,
  printer,
}) => {
  // One line each: more than a first page has room for, and less than a later one.
  const points = listTexts(39, (place) => `不按规定办理的第${place}种情形。`);
  await page.route('**/api/v1/charts/*', async (route) => {
    const chart = await (await route.fetch()).json();
    const [first, ...others]: Stage[] = chart.stages;
    await route.fulfill({
      json: { ...chart, stages: [{ ...first, riskPoints: points }, ...others] },
    });
  });
  await home.openChart(PENALTY);
  await printer.open();
  const pages = await printer.print();

  const texts = points.map(({ text }, index) => `${index + 1}.${text}`).join('');
  const [heading, second] = pages.map(({ texts: found }) => textOf(found));
  expect(second?.replaceAll(',', '，')).toContain(texts);
  expect(heading).not.toContain('不按规定办理的第0种情形');
  expect(heading).toContain('接下页');
  expect(readPrintedChart(pages.slice(1)).stages).not.toContain('续');
  expect(heading).toContain(`第1页/共${pages.length}页`);
});

test('a stage with more branches than a page has lines loses no text', async ({
  home,
  page,
  printer,
}) => {
  test.slow();
  const points = listTexts(12, (place) => `不按规定办理的第${place}种情形。`);
  await page.route('**/api/v1/charts/*', async (route) => {
    const chart = await (await route.fetch()).json();
    const stages: Stage[] = Array.from({ length: 60 }, (_, position) => ({
      ...chart.stages[1],
      id: `stage-${position}`,
      position,
      riskPoints: position === 0 ? points : [],
    }));
    const links = stages.slice(2).map(({ id: to }) => ({ from: 'stage-0', to, label: '听证' }));
    await route.fulfill({ json: { ...chart, stages, links } });
  });
  await home.openChart(PENALTY);
  await printer.open();
  const pages = await printer.print();

  expect(pages).toHaveLength(await readPageCount(printer));
  const text = pages.map(({ texts }) => textOf(texts)).join('');
  for (const { text: words } of points) expect(text).toContain(words);
  expect(text.match(/转至第\d+环节/g)).toHaveLength(58);
  const places = [...text.matchAll(/第(\d+)环节\/共60环节/g)].map(([, place]) => Number(place));
  expect(places).toEqual(Array.from({ length: 60 }, (_, place) => place + 1));
});

async function readPageCount(printer: PrintScreen): Promise<number> {
  return Number((await printer.status.textContent())?.match(/共 (\d+) 页/)?.[1]);
}

test.describe('with branches', () => {
  test.use({ data: 'arranged' });

  test('they are printed with their labels, in words and beside the main line', async ({
    home,
    printer,
  }) => {
    await home.open('?category=licensing');
    await home.openChart('取水许可廉政风险防控图');
    await printer.open();
    const text = (await printer.print()).map(({ texts }) => textOf(texts)).join('');
    for (const words of [
      '不予受理转至第6环节不予受理',
      '补正后重新受理退回第1环节受理',
      '无需听证转至第5环节决定',
    ]) {
      expect(text).toContain(words);
    }
    expect(text.match(/补正后重新受理/g)).toHaveLength(2);
    expect(text).toContain('收受好处。高');
  });
});
