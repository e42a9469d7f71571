/** The error codes of Office.js that the embedded workbook gives. */
export type ErrorCode =
  | 'AccessDenied'
  | 'ActivityLimitReached'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NotImplemented'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UnsupportedOperation';

/** What the workbook refuses, with the code that Office.js would report. */
export class WorkbookError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'WorkbookError';
  }
}

export const invalidArgument = (message: string): WorkbookError =>
  new WorkbookError('InvalidArgument', message);

export const notFound = (what: string): WorkbookError =>
  new WorkbookError('ItemNotFound', `The requested resource doesn't exist: ${what}.`);
