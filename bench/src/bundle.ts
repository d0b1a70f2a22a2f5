/** Weighs what a reader must fetch before a chart can be read; see README.md. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listFilesBeforeChart } from './bundle/files-before-chart.ts';
import { type Sizes, sizesOf, sumOf } from './bundle/sizes.ts';
import { markdownTable } from './markdown.ts';

const BUILT = fileURLToPath(new URL('../dist/', import.meta.url));
const RESULTS = new URL('../results/bundle.md', import.meta.url);

/** kB are 1000 bytes. The libraries alone (React, react-router, react-query) take 108 of them. */
const DEMAND_GZ_KB = 150;

const weighed: { file: string; sizes: Sizes }[] = [];
for (const file of await listFilesBeforeChart(BUILT)) {
  weighed.push({ file, sizes: await sizesOf(BUILT, file) });
}
weighed.sort((a, b) => b.sizes.gz - a.sizes.gz);
const sum = sumOf(weighed.map(({ sizes }) => sizes));
const isMet = sum.gz <= DEMAND_GZ_KB * 1000;

const kB = (bytes: number) => (bytes / 1000).toFixed(1);
const row = (name: string, { plain, gz, br }: Sizes) => [name, kB(plain), kB(gz), kB(br)];
const withoutHash = (file: string) => file.replace(/-[\w-]{8}(?=\.\w+$)/, '');

const report = `# Script and style before a chart is readable

Written by the run itself; README.md says how to run it again. What index.html loads and what the page of a chart imports,
as the server sends it, in kB of 1000 bytes.

Demand: ≤ ${DEMAND_GZ_KB} kB gz. Measured: ${kB(sum.gz)} kB, ${isMet ? 'met' : 'NOT met'}.

${markdownTable(
  ['file', 'plain', 'gz', 'br'],
  [...weighed.map(({ file, sizes }) => row(withoutHash(file), sizes)), row('all', sum)],
)}
`;
console.log(report);
writeFileSync(RESULTS, report);
if (!isMet) process.exitCode = 1;
