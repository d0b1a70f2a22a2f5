let hasMoved = false;

/** Whether the document was only just loaded: nobody has gone anywhere in it yet. */
export function isArrival(): boolean {
  return !hasMoved;
}

export function noteMove(): void {
  hasMoved = true;
}
