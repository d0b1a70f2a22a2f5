import { migrate, openDatabase, startEmbeddedDatabase } from '@lianfang/db';
import { buildChart, buildNextDraft, buildOrganization, publish } from '@lianfang/db/testing';

/** Fills a data folder with what the seed has not: branches, two versions, a long chart and many charts. */
const [dataFolder] = process.argv.slice(2);
if (!dataFolder) throw new Error('Which data folder?');
const embedded = await startEmbeddedDatabase(dataFolder);
await migrate(embedded.url);
const db = openDatabase(embedded.url);
const organizationId = await buildOrganization(db, { name: '某县水利局' });

const first = await buildChart(db, {
  organizationId,
  title: '取水许可廉政风险防控图',
  powerCode: '1100-A-00100-140404',
  powerName: '取水许可',
  stages: [
    { name: '受理', riskLevel: 'medium', riskPoints: [{ text: '故意刁难申请人。' }] },
    { name: '补正', riskPoints: [{ text: '不一次告知补正材料。' }] },
    {
      name: '审查',
      riskLevel: 'low',
      riskPoints: [{ text: '降低标准。' }, { text: '收受好处。', riskLevel: 'high' }],
      controlMeasures: ['双人审查。'],
    },
    { name: '听证' },
    { name: '决定', riskLevel: 'high', riskPoints: [{ text: '越权决定。' }] },
    { name: '不予受理' },
  ],
  links: [
    { from: 0, to: 5, label: '不予受理' },
    { from: 1, to: 0, label: '补正后重新受理' },
    { from: 2, to: 4, label: '无需听证' },
  ],
});
const { versionId } = await buildNextDraft(db, {
  chartId: first.id,
  number: 2,
  title: first.title,
  stages: first.stages.map((stage) => ({
    ...withKey(stage),
    riskPoints: stage.riskPoints.map(withKey),
    controlMeasures: stage.controlMeasures.map(withKey),
    parties: [],
  })),
  links: first.links.map((link) => ({
    from: first.stages.findIndex((stage) => stage.id === link.from),
    to: first.stages.findIndex((stage) => stage.id === link.to),
    label: link.label,
  })),
});
await publish(db, versionId);

await buildChart(db, {
  organizationId,
  title: '河道管理廉政风险防控图',
  category: 'inspection',
  stages: Array.from({ length: 14 }, (_, place) => ({ name: `第${place + 1}步` })),
});
for (let number = 1; number <= 22; number += 1) {
  await buildChart(db, {
    organizationId,
    title: `水利事项廉政风险防控图之${number}`,
    category: 'other',
    publishedAt: new Date(Date.UTC(2026, 0, number)),
  });
}

await db.close();
await embedded.stop();

/** What stays in the next version keeps its key, so that links to it keep working. */
function withKey<Part extends { id: string }>(part: Part): Part & { key: string } {
  return { ...part, key: part.id };
}
