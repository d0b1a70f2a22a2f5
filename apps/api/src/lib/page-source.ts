import type { Chart } from '@lianfang/contracts';

/** A page as its reader would see it first, drawn beforehand. */
export interface Drawn {
  html: string;
  /** SHA-256 of the data that it shows: the page takes it over where it is shown the same. */
  hash: string;
}

/** Draws what the page shows at a path. */
export type DrawChart = (chart: Chart, path: string) => string;

/** What a page shows, as far as its source says it. */
export interface PageSubject {
  title: string;
  /** Where the same stands as data. */
  jsonUrl: string;
  /** undefined where it is drawn by the browser alone. */
  draw: () => Promise<Drawn | undefined>;
}

interface PageFacts {
  publicUrl: string | undefined;
  subject: PageSubject | undefined;
  drawn: Drawn | undefined;
}

/** The built page with what its source alone should say: under which address others reach it, and what it is about. */
export function writePageSource(
  template: string,
  { publicUrl, subject, drawn }: PageFacts,
): string {
  const meta = publicUrl
    ? `<meta name="lianfang-public-url" content="${escapeHtml(publicUrl)}" />`
    : '';
  if (!subject) return template.replace('</head>', () => `${meta}</head>`);
  const title = escapeHtml(subject.title);
  const jsonUrl = escapeHtml(subject.jsonUrl);
  const link = `<link rel="alternate" type="application/json" href="${jsonUrl}" />`;
  const data = `<p><a href="${jsonUrl}">本图数据（JSON） · Data of this chart</a></p>`;
  const source = template
    .replace(/<title>.*?<\/title>/s, () => `<title>${title} · 廉防图</title>`)
    .replace('</head>', () => `${meta}${link}</head>`)
    .replace('<!-- subject -->', () => `<h2>${title}</h2>${data}`);
  return drawn ? writeDrawn(source, { ...drawn, data }) : source;
}

const EMPTY_ROOT = '<div id="root"></div>';

/** Without scripts it is read, and its data lies a link below. */
function writeDrawn(source: string, { html, hash, data }: Drawn & { data: string }): string {
  return source
    .replace(EMPTY_ROOT, () => `<div id="root" data-drawn="${hash}">${html}</div>`)
    .replace(/(?<=<noscript>).*(?=<\/noscript>)/s, () => `<div class="plain-page">${data}</div>`);
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
