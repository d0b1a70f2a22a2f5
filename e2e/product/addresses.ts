/** `seeded` holds the three charts of the energy bureau, `arranged` those of `arrange-charts.ts`. */
export type Data = 'seeded' | 'arranged';

/** Under which address colleagues reach the product with arranged charts: links follow it. */
export const PUBLIC_URL = 'http://lianfang.example:8080';

export function addressVariable(data: Data): string {
  return `LIANFANG_${data.toUpperCase()}_ADDRESS`;
}

/** Where the product with this data listens, under the name the browser is to call it by. */
export function addressOf(data: Data, hostName: string): string {
  const address = process.env[addressVariable(data)];
  if (!address) throw new Error(`No product with ${data} data was started`);
  const url = new URL(address);
  url.hostname = hostName;
  return url.origin;
}
