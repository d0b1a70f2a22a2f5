const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Does something now and then once a day, as long as the process runs for another reason.
 * @returns ends it
 */
export async function everyDay(
  work: () => Promise<void>,
  onFailure: (error: unknown) => void,
): Promise<() => void> {
  const attempt = () => work().catch(onFailure);
  await attempt();
  const timer = setInterval(attempt, DAY_MS).unref();
  return () => clearInterval(timer);
}
