import { read } from '../ladder/read.ts';

/** Who ask at the same time, each again as soon as they are answered. */
export const CLIENTS = 8;

export interface AnswerRate {
  requestsPerSecond: number;
  p50Ms: number;
  p95Ms: number;
}

/**
 * Asks for so many seconds, and waits for what is under way then: an answer that takes longer than the whole
 * measurement counts too.
 * @throws when any answer is not one of success
 */
export async function measureRate(
  url: string,
  headers: Record<string, string>,
  seconds: number,
): Promise<AnswerRate> {
  const times: number[] = [];
  const started = performance.now();
  const until = started + seconds * 1000;
  async function askOn(): Promise<void> {
    do {
      const asked = performance.now();
      const { status } = await read(url, headers);
      if (status !== 200) throw new Error(`${url}: ${status}`);
      times.push(performance.now() - asked);
    } while (performance.now() < until);
  }
  await Promise.all(Array.from({ length: CLIENTS }, askOn));
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] as number;
  return {
    requestsPerSecond: (times.length / (performance.now() - started)) * 1000,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
  };
}
