/** How much a failed command has written. */
export type Written = 'nothing' | 'part' | 'unknown';

/** The kinds of failure that are reported to the user; each has a text in every language. */
export type FailureKind =
  | 'editing'
  | 'protected'
  | 'connection'
  | 'inactive'
  | 'tooLarge'
  | 'busy'
  | 'noAnswer'
  | 'filtered'
  | 'merged'
  | 'blocked'
  | 'missing'
  | 'untracked'
  | 'nameTaken'
  | 'old'
  | 'stopped'
  | 'general';

/** A failure by its error code; the messages of Excel differ between versions and languages. */
export interface Failure {
  readonly code: string;
  readonly kind: FailureKind;
  /** The command that failed and the name of its failed sync; `null` if there is none. */
  readonly command: string | null;
  readonly sync: string | null;
  readonly written: Written;
  /** The names of the completed writing syncs, in order. */
  readonly done: readonly string[];
  /** A cell is being edited: the same call succeeds once that has ended. */
  readonly editing: boolean;
}

const KINDS: Readonly<Record<string, FailureKind>> = {
  InvalidOperationInCellEditMode: 'editing',
  AccessDenied: 'protected',
  ConnectionFailure: 'connection',
  ServiceNotAvailable: 'connection',
  Timeout: 'connection',
  Unauthenticated: 'connection',
  InactiveWorkbook: 'inactive',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  OperationCellsExceedLimit: 'tooLarge',
  RangeExceedsLimit: 'tooLarge',
  RequestAborted: 'busy',
  ActivityLimitReached: 'busy',
  Conflict: 'busy',
  NoAnswer: 'noAnswer',
  FilteredRangeConflict: 'filtered',
  MergedRangeConflict: 'merged',
  InsertDeleteConflict: 'blocked',
  NonBlankCellOffSheet: 'blocked',
  ItemNotFound: 'missing',
  InvalidReference: 'missing',
  InvalidObjectPath: 'missing',
  TrackingColumnsMissing: 'untracked',
  NameTaken: 'nameTaken',
  ApiNotFound: 'old',
  ApiNotAvailable: 'old',
  NotImplemented: 'old',
  UnsupportedFeature: 'old',
  Stopped: 'stopped',
};

/** With these codes Excel has refused the whole request: nothing was written. */
const REFUSED_ENTIRELY = new Set([
  'InvalidOperationInCellEditMode',
  'RequestPayloadSizeLimitExceeded',
]);

/** While another workbook has the focus these fail, with codes that say nothing (“Troubleshooting Excel add-ins”). */
const NEEDS_FOCUS: ReadonlySet<string> = new Set([
  'Range.select',
  'Table.clearFilters',
  'Worksheet.activate',
  'Worksheet.delete',
  'WorksheetCollection.add',
  ...['freezeAt', 'freezeColumns', 'freezeRows', 'getLocationOrNullObject', 'unfreeze'].map(
    (name) => `WorksheetFreezePanes.${name}`,
  ),
]);

/** Those that batches queue before their first change. */
const COMES_FIRST: ReadonlySet<string> = new Set([
  'WorksheetCollection.add',
  'WorksheetFreezePanes.getLocationOrNullObject',
]);

/** Which member has failed, as Office.js tells it; empty if it does not. */
function locationOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('debugInfo' in error)) return '';
  const info = error.debugInfo as { readonly errorLocation?: string } | null | undefined;
  return info?.errorLocation ?? '';
}

/** Whether Excel refused because another workbook has the focus. */
export function isInactive(error: unknown): boolean {
  const code = codeOf(error);
  const isVague = code === 'GeneralException' || code === 'InvalidSelection';
  return code === 'InactiveWorkbook' || (isVague && NEEDS_FOCUS.has(locationOf(error)));
}

/** Error code of a command that was given up because Excel did not answer. */
export const NO_ANSWER = 'NoAnswer';

/** A refusal by the add-in itself, with the code that Excel would give later. */
export class Refusal extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'Refusal';
  }
}

/** The code of any error. Not by `instanceof`: each window has its own office.js. */
export function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  return error instanceof Error ? error.name : 'Unknown';
}

/** How much a failed writing batch may have written: a batch is no transaction. */
export function writtenAfter(error: unknown, before: Written): Written {
  const isFirst = isInactive(error) && COMES_FIRST.has(locationOf(error));
  return isFirst || REFUSED_ENTIRELY.has(codeOf(error)) ? before : 'unknown';
}

interface Progress {
  readonly written: Written;
  readonly syncs: readonly {
    readonly name: string;
    readonly effect: 'reads' | 'writes' | 'repairs';
    readonly code: string | null;
  }[];
}

/** A failed command; `cause` is the original error. */
export class CommandFailure extends Error {
  private constructor(
    readonly failure: Failure,
    cause: unknown,
  ) {
    super(failure.code, { cause });
    this.name = 'CommandFailure';
  }

  static of(error: unknown, command: string, progress: Progress | null): CommandFailure {
    const syncs = progress?.syncs ?? [];
    const failed = syncs.findLast(({ code }) => code !== null);
    return new CommandFailure(
      {
        ...bareFailure(error),
        command,
        sync: failed?.name ?? null,
        written: progress?.written ?? 'nothing',
        done: syncs
          .filter(({ effect, code }) => effect === 'writes' && code === null)
          .map(({ name }) => name),
      },
      error,
    );
  }
}

/** The failure that an error of an operation represents. */
export const failureOf = (error: unknown): Failure =>
  error instanceof CommandFailure ? error.failure : bareFailure(error);

function bareFailure(error: unknown): Failure {
  const code = codeOf(error);
  const kind = isInactive(error) ? 'inactive' : (KINDS[code] ?? 'general');
  return {
    code,
    kind,
    command: null,
    sync: null,
    written: 'nothing',
    done: [],
    editing: kind === 'editing',
  };
}
