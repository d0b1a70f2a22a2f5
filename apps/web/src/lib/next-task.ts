/** Lets the browser answer what it was asked meanwhile, and draw, before a long work goes on. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
