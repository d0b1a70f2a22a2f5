/** Does what can wait until the next frame has been painted: frames come before the tasks they ask for. */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}
