/** `unreadable`: no workbook, or a damaged or locked one. */
type Fault = 'unreadable' | 'too-large' | 'too-many-rows';

/** Why a file cannot be read. */
export class WorkbookError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault, cause?: unknown) {
    super(`The workbook is ${fault}`, { cause });
    this.name = 'WorkbookError';
    this.fault = fault;
  }
}
