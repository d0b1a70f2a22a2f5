import { expectedPrint, findPagesOfStages, readPrintedChart } from '../fixtures/printed-chart.ts';
import { plainText, textOf } from '../fixtures/read-pdf.ts';
import { seedCharts } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';

/** In points, as a PDF gives them. */
const PAPERS = [
  { paper: 'A4 纵向', width: 595, height: 842 },
  { paper: 'A3 横向', width: 1191, height: 842 },
];
const SMALLEST_TYPE = 9;

test.beforeEach(async ({ home }) => {
  await home.open();
});

for (const seed of seedCharts) {
  for (const { paper, width, height } of PAPERS) {
    test(`${seed.title} is printed whole on ${paper}, on the pages of the preview`, async ({
      home,
      printer,
    }) => {
      await home.openChart(seed.title);
      await printer.open();
      await printer.choose(paper);
      const shown = await printer.sheets.count();
      await expect(printer.status).toContainText(`共 ${shown} 页`);
      const pages = await printer.print();

      expect(pages).toHaveLength(shown);
      expect(readPrintedChart(pages)).toEqual(expectedPrint(seed));
      for (const [index, page] of pages.entries()) {
        expect([Math.round(page.width), Math.round(page.height)]).toEqual([width, height]);
        const text = textOf(page.texts);
        expect(text).toContain(`第${index + 1}页/共${shown}页`);
        expect(text).not.toContain(`${index + 1}/${shown}`);
        expect(text).toContain(plainText(seed.organization));
        expect(text).toContain(`${plainText(seed.title)}·第1版`);
        expect(Math.min(...page.texts.map(({ size }) => size))).toBeGreaterThan(
          SMALLEST_TYPE - 0.01,
        );
      }
    });
  }

  for (const { paper } of PAPERS) {
    test(`on ${paper} each stage of ${seed.title} is printed on one page with all of its boxes`, async ({
      home,
      printer,
    }) => {
      await home.openChart(seed.title);
      await printer.open();
      await printer.choose(paper);
      const shown = await printer.sheets.count();
      await expect(printer.status).toContainText(`共 ${shown} 页`);
      const pages = await printer.print();
      const found = findPagesOfStages(pages, seed);
      expect(found.map((places) => places.length)).toEqual(seed.stages.map(() => 1));
      expect(found.flat()).toEqual(found.flat().toSorted((a, b) => a - b));
    });
  }

  test(`no stage of ${seed.title} lies across the end of a page`, async ({ home, printer }) => {
    await home.openChart(seed.title);
    await printer.open();
    const sheets = await printer.measureRows();
    expect(sheets).toHaveLength(await printer.sheets.count());
    for (const rows of sheets) {
      expect(rows.length).toBeGreaterThan(0);
      for (const { top, bottom, foot } of rows) {
        expect(top).toBeGreaterThan(0);
        expect(bottom).toBeLessThan(foot);
      }
    }
  });
}
