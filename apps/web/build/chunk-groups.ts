/**
 * What the first drawing of a chart or the list wears is one style sheet: a part of it that arrives later would
 * move under the reader's eyes. What comes later (dialogs, paper, forms, tables, what is true of a chart today) has
 * a second one, and is drawn once that is there. More of them would be named one by one in the first script.
 */
const FIRST_STYLES = [
  /\/src\/(?:styles|app)\/.+\.css$/,
  /\/features\/charts\/components\/(?!print-|qr-|today-|visibility-).+\.css$/,
  /\/(?:header-search|account-corner|home-page)\.module\.css$/,
  /\/ui\/(?:button|choice-switch|failure|level-\w+|notice|pagination|search-field|skeleton|toggle)\.module\.css$/,
];

/**
 * What both the list and a chart need, and the little that a chart shares with what is opened later. With style,
 * libraries and this in files of their own a chart was eleven; a browser asks for six at a time, and the data, asked
 * for among them, came 240 ms after it was asked for.
 */
const SHARED =
  /(?:\/packages\/(?:chart-layout\/|domain\/src\/(?:words|risk-levels))|\/src\/(?:features\/charts\/(?:chart-facts|departure-text|party-wording)|texts\/(?:en|zh-cn|texts-context|language-names)|lib\/(?:arrival|class-names|copy-text|first-request|format-date|http|language|late-scroll|paths|public-address|sign-in-lost|toggle-in|url-values|use-is-return|use-online)|ui\/(?:button|choice-switch|cut-by-ranges|failure|level-\w+|marked-text|notice|skeleton|use-document-title))\.tsx?$)/;

/** A file of its own, compiled at the same time as the rest. */
const REACT = /\/node_modules\/(?:\.pnpm\/)?(?:react|react-dom|scheduler)[@/]/;

/** Libraries that every page needs; in two places they compress worse. */
const LIBRARIES = /\/node_modules\/(?!.*(?:uqr|[mM]utation))/;

/** Which files the page is cut into, beside one for each page; an earlier group takes what a later one would. */
export const CHUNK_GROUPS = [
  { name: 'react', test: REACT },
  {
    name: 'first',
    test: (path: string) => [...FIRST_STYLES, LIBRARIES, SHARED].some((is) => is.test(path)),
  },
  { name: 'later', test: /\/src\/.+\.css$/ },
];
