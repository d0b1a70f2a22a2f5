import type { Locator, Page } from '@playwright/test';

export interface StageAsRead {
  heading: string;
  riskPoints: string[];
  controlMeasures: string[];
  /** What stands in the boxes beside the lists: 责任人, or that the stage lists nothing. */
  note: string;
}

/** The field that finds words in a chart, and what is said beside it. */
interface FindTools {
  field: Locator;
  count: Locator;
  next: Locator;
  previous: Locator;
  status: Locator;
}

/** A chart, as a reader reads it: a list of stages, each with a heading and two boxes. */
export class ChartScreen {
  readonly page: Page;
  readonly stages: Locator;
  readonly tools: Locator;
  readonly status: Locator;
  readonly find: FindTools;
  readonly marks: Locator;
  readonly currentPlace: Locator;

  constructor(page: Page) {
    this.page = page;
    this.stages = page
      .getByRole('region', { name: /^(流程|Flow)$/ })
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 3 }) });
    this.tools = page.getByRole('region', { name: /^(本图工具|Tools of this chart)$/ });
    this.status = this.tools.getByRole('status').filter({ hasText: /^(显示|Showing)/ });
    const search = this.tools.getByRole('search');
    this.find = {
      field: search.getByRole('searchbox'),
      count: search.getByText(/^\d+ \/ \d+$/),
      next: search.getByRole('button', { name: /^(下一处|Next place)$/ }),
      previous: search.getByRole('button', { name: /^(上一处|Previous place)$/ }),
      status: search.getByRole('status'),
    };
    this.marks = page.getByRole('article').locator('mark');
    this.currentPlace = page.locator('mark[data-current]');
  }

  stage(name: string): Locator {
    return this.stages.filter({ has: this.page.getByRole('heading', { name, exact: false }) });
  }

  /** What takes the focus in a stage: a button where there is something to open. */
  head(name: string): Locator {
    return this.stage(name).locator('[data-stage-head]');
  }

  level(name: string): Locator {
    return this.tools.getByRole('button', { name });
  }

  /** 全文 or 简图. */
  density(name: string): Locator {
    return this.tools.getByRole('button', { name, exact: true });
  }

  async read(): Promise<StageAsRead[]> {
    await this.stages.first().waitFor();
    const stages = await this.stages.all();
    return Promise.all(stages.map((stage) => this.readStage(stage)));
  }

  private async readStage(stage: Locator): Promise<StageAsRead> {
    const heading = stage.getByRole('heading', { level: 3 });
    return {
      heading: (await heading.textContent()) ?? '',
      riskPoints: await this.box(stage, '风险点').getByRole('listitem').allInnerTexts(),
      controlMeasures: await this.box(stage, '防控措施').getByRole('listitem').allInnerTexts(),
      note: await this.readNote(stage),
    };
  }

  private async readNote(stage: Locator): Promise<string> {
    const note = stage.getByRole('paragraph').filter({ hasText: /^(责任人|本环节未列风险点)/ });
    return (await note.allInnerTexts()).join().replace(/\s+/g, ' ');
  }

  private box(stage: Locator, title: string): Locator {
    return stage.getByRole('heading', { level: 4, name: title }).locator('..');
  }
}
