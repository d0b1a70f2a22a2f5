/** What a page shows, as far as its source says it. */
export interface PageSubject {
  title: string;
  /** Where the same stands as data. */
  jsonUrl: string;
}

interface PageFacts {
  publicUrl: string | undefined;
  subject: PageSubject | undefined;
}

/** The built page with what its source alone should say: under which address others reach it, and what it is about. */
export function writePageSource(template: string, { publicUrl, subject }: PageFacts): string {
  const meta = publicUrl
    ? `<meta name="lianfang-public-url" content="${escapeHtml(publicUrl)}" />`
    : '';
  if (!subject) return template.replace('</head>', () => `${meta}</head>`);
  const title = escapeHtml(subject.title);
  const jsonUrl = escapeHtml(subject.jsonUrl);
  const link = `<link rel="alternate" type="application/json" href="${jsonUrl}" />`;
  return template
    .replace(/<title>.*?<\/title>/s, () => `<title>${title} · 廉防图</title>`)
    .replace('</head>', () => `${meta}${link}</head>`)
    .replace(
      '<!-- subject -->',
      () =>
        `<h2>${title}</h2><p><a href="${jsonUrl}">本图数据（JSON） · Data of this chart</a></p>`,
    );
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
