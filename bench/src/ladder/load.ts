import { createHistogram } from 'node:perf_hooks';
import autocannon, { type Options, type Result } from 'autocannon';
import { cpuTimeUs } from './cpu-time.ts';
import type { Rung } from './rungs.ts';

export const CONNECTIONS = 32;

export interface Load {
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Share of a core that making the load took: near 1 the load, not the server, is the limit. */
  generatorBusy: number;
  /** Processor time of the server alone, without waiting and without the database's. */
  serverUsPerRequest: number | undefined;
}

/** @throws when any answer was another than the rung is about */
export async function load(
  { name, url, headers, status, pid }: Rung,
  seconds: number,
): Promise<Load> {
  // autocannon keeps whole milliseconds, in which all rungs look alike.
  const microseconds = createHistogram();
  const before = { cpu: process.cpuUsage(), time: performance.now(), server: cpuTimeUs(pid) };
  const {
    errors,
    statusCodeStats = {},
    requests,
    duration,
  } = await fire({ url, headers, connections: CONNECTIONS, duration: seconds }, (ms) =>
    microseconds.record(Math.max(1, Math.round(ms * 1000))),
  );
  const cpu = process.cpuUsage(before.cpu);
  const serverUs = (cpuTimeUs(pid) ?? 0) - (before.server ?? 0);
  const passedUs = (performance.now() - before.time) * 1000;

  const statuses = Object.keys(statusCodeStats).join(', ');
  if (errors > 0 || statuses !== String(status)) {
    throw new Error(`${name}: ${errors} errors, status ${statuses} where only ${status} is due`);
  }
  return {
    requestsPerSecond: requests.total / duration,
    p50Ms: microseconds.percentile(50) / 1000,
    p99Ms: microseconds.percentile(99) / 1000,
    serverUsPerRequest: before.server === undefined ? undefined : serverUs / requests.total,
    generatorBusy: (cpu.user + cpu.system) / passedUs,
  };
}

function fire(options: Options, onAnswer: (ms: number) => void): Promise<Result> {
  return new Promise((resolve, reject) => {
    const run = autocannon(options, (error, result) => (error ? reject(error) : resolve(result)));
    run.on('response', (_client, _status, _bytes, ms) => onAnswer(ms));
  });
}
