import { dateOfSerial } from '../../calendar/excel-serial';
import type { PlainDate } from '../../calendar/plain-date';
import { EMPTY_CELL, type Cell, type SeenCell } from '../cells/grid';
import type { Spokesperson } from '../people/spokesperson';
import type { Timing } from '../timing/timing';
import type { TrackingColumn, TrackingPlaces } from './tracking-columns';

/**
 * The tracking cells of a row, read as formulas read them: a date is a number, whatever its format, without its time;
 * text in a date column is no date; a choice is its exact text. Dates after the as-of date are included (see
 * `onOrBefore`).
 */
export interface TrackingCells {
  /** The cells of the columns that the table has. */
  readonly cells: Readonly<Partial<Record<TrackingColumn, SeenCell>>>;
  /** Text of 变更类型; any text requires a report. */
  readonly change: string;
  readonly newTiming: Timing;
  readonly newTopic: string;
  readonly reason: string;
  readonly reported: PlainDate | null;
  readonly copied: boolean;
  readonly approved: PlainDate | null;
  readonly reviewed: PlainDate | null;
  readonly reviewer: string;
  /** Texts of 对接宣传部 and 对接政务公开办. */
  readonly publicity: string;
  readonly office: string;
  readonly held: PlainDate | null;
  /** Who spoke; `null` for an empty cell. */
  readonly speaker: Spokesperson | null;
  readonly release: string;
  readonly questions: string;
  readonly pictures: string;
  readonly published: PlainDate | null;
  readonly link: string;
  readonly exempt: boolean;
  readonly exemptReason: string;
}

/** Parsers for cells of a plan. */
export interface TrackingReaders {
  readonly timing: (cell: SeenCell) => Timing;
  readonly person: (text: string) => Spokesperson | null;
}

/** The date of a cell without its time; `null` for text and for numbers outside Excel's dates. */
export const dateOf = ({ value }: Cell): PlainDate | null =>
  typeof value === 'number' ? dateOfSerial(value) : null;

/** A date of evidence, `null` if it is after the as-of date. */
export const onOrBefore = (date: PlainDate | null, asOf: PlainDate): PlainDate | null =>
  date !== null && date <= asOf ? date : null;

/** Reads the tracking cells of a row; a merged cell counts for the row it begins in only, as in a formula. */
export function readTrackingCells(
  seen: readonly SeenCell[],
  places: TrackingPlaces,
  { timing, person }: TrackingReaders,
): TrackingCells {
  const cells: Partial<Record<TrackingColumn, SeenCell>> = {};
  let name: TrackingColumn;
  for (name in places) {
    const cell = seen[places[name] ?? -1];
    cells[name] = cell && !cell.covered ? cell : EMPTY_CELL;
  }
  const at = (column: TrackingColumn): SeenCell => cells[column] ?? EMPTY_CELL;
  const text = (column: TrackingColumn): string => at(column).text;
  const date = (column: TrackingColumn): PlainDate | null => dateOf(at(column));
  return {
    cells,
    change: text('变更类型'),
    newTiming: timing(at('变更后时间')),
    newTopic: text('变更后主题'),
    reason: text('变更原因'),
    reported: date('书面报告日期'),
    copied: text('抄送宣传部') === '是',
    approved: date('报批日期'),
    reviewed: date('内容审核日期'),
    reviewer: text('内容审核人'),
    publicity: text('对接宣传部'),
    office: text('对接政务公开办'),
    held: date('召开日期'),
    speaker: person(text('实际发布人')),
    release: text('通稿'),
    questions: text('记者问答'),
    pictures: text('图片视频'),
    published: date('公开日期'),
    link: text('实录链接'),
    exempt: text('不计考核') === '是',
    exemptReason: text('考核说明'),
  };
}
