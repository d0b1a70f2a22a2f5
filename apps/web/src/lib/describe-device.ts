/** The more particular first: each names those after it too. */
const BROWSERS: [name: string, sign: RegExp][] = [
  ['Edge', /\bEdgA?\/(\d+)/],
  ['Opera', /\bOPR\/(\d+)/],
  ['Firefox', /\b(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /\b(?:Chrome|CriOS)\/(\d+)/],
  ['Safari', /\bVersion\/(\d+)[\d.]* (?:Mobile\/\w+ )?Safari/],
];
const SYSTEMS: [name: string, sign: RegExp][] = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
];

/** Browser and system by their names, as far as its User-Agent tells: `Chrome 120 · Windows`. */
export function describeDevice(userAgent: string | null): string | undefined {
  const [browser] = BROWSERS.flatMap(([name, sign]) => {
    const version = sign.exec(userAgent ?? '')?.[1];
    return version === undefined ? [] : [`${name} ${version}`];
  });
  const system = SYSTEMS.find(([, sign]) => sign.test(userAgent ?? ''))?.[0];
  return [browser, system].filter(Boolean).join(' · ') || undefined;
}
