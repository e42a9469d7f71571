import type { PlainDate } from '../../core/calendar/plain-date';
import type { Status } from '../../core/tracking/status';
import type { WriteReport } from '../../excel/command/write-report';

/** The kinds of writes; each has its own message. */
export type WriteKind =
  | 'fixes'
  | 'convert'
  | 'insert'
  | 'collect'
  | 'append'
  | 'account'
  | 'waive'
  | 'unwaive'
  | 'mark'
  | 'markNothing'
  | 'clearMarks'
  | 'list'
  | 'directory'
  | 'settings'
  | 'columns'
  | 'repair'
  | 'words'
  | 'record'
  | 'scores'
  | 'adjust'
  | 'change'
  | 'newId'
  | 'unplanned'
  | 'board'
  | 'undo';

const LONG: ReadonlySet<WriteKind> = new Set([
  'convert',
  'insert',
  'collect',
  'account',
  'list',
  'columns',
  'scores',
  'board',
]);

/** Whether writes of a kind may take long enough to be stopped half-way. */
export const isLong = (kind: WriteKind): boolean => LONG.has(kind);

/** What a write was about, where one row or conference was written. */
export interface WrittenAbout {
  /** Key of the row. */
  readonly row?: string;
  /** The name of a conference outside the plan. */
  readonly name?: string;
  readonly status?: Status;
  readonly score?: number | null;
  readonly deadline?: PlainDate | null;
}

/** The last write, reported in one line. */
export interface Written {
  readonly kind: WriteKind;
  readonly report: WriteReport;
  readonly about?: WrittenAbout;
}
