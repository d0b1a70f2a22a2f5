import { constants } from 'node:os';

const controller = new AbortController();

/** Aborted once we are asked to stop, with the signal's name as the reason. */
export const stopping = controller.signal;

export function stop(signal) {
  controller.abort(signal);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);

// npm hands on every signal but SIGKILL, which would leave us serving on its port with nobody to ask.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop('SIGHUP'), 500).unref();
}

/** What a shell expects from a program that a signal ended. */
export function stoppedExitCode() {
  return 128 + constants.signals[stopping.reason];
}
