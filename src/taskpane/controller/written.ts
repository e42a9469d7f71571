import type { WriteReport } from '../../excel/command/write-report';

/** The kinds of writes; each has its own message. */
export type WriteKind =
  | 'fixes'
  | 'convert'
  | 'insert'
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
  | 'undo';

/** The last write, reported in one line. */
export interface Written {
  readonly kind: WriteKind;
  readonly report: WriteReport;
}
