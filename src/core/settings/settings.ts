import type { NamedHoliday } from '../calendar/working-calendar';
import type { PlainDate } from '../calendar/plain-date';
import type { Level } from '../checks/finding';
import type { Limits } from '../checks/limits';
import type { Adjustment } from '../assessment/adjustments';
import type { Scheme } from '../assessment/scheme';
import type { LedgerEntry } from '../tracking/ledger';
import type { Unplanned } from '../tracking/unplanned';
import type { DirectoryEntry } from '../plan/units/directory';
import type { HeaderWords } from '../plan/header/header';
import type { TrackingLimits } from '../tracking/limits';

/** The office's decision to accept a finding as long as the cell's content stays the same. */
export interface Waiver {
  /** 计划编号. */
  readonly id: string;
  readonly rule: string;
  /** Column key, or a header. */
  readonly column: string;
  readonly content: string;
  readonly reason: string;
  readonly by: string;
  /** When, as `YYYY-MM-DD HH:mm`. */
  readonly at: string;
}

/** The office's own wording of its papers, by paper and part (see `paper-parts.ts`). */
export type PaperTexts = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The settings tables as read, with defaults for what is missing. */
export interface Settings {
  /** 计划年度, 印发日期, 考核基准日 of 参数表; `null` where empty. */
  readonly year: number | null;
  readonly issued: PlainDate | null;
  readonly asOf: PlainDate | null;
  readonly limits: Limits;
  /** The numbers in the states of a conference. */
  readonly tracking: TrackingLimits;
  /** Levels that differ from the rules' own, by rule id. */
  readonly levels: ReadonlyMap<string, Level>;
  /** 名录表; `null` without one, and the built-in directory is used. */
  readonly directory: readonly DirectoryEntry[] | null;
  /** 节假日表; empty without one, and the published holidays are used. */
  readonly holidays: readonly NamedHoliday[];
  readonly waivers: readonly Waiver[];
  /** 表头写法表. */
  readonly headerWords: HeaderWords;
  /** 参数表, 评分项表, 等级表. */
  readonly scheme: Scheme;
  /** 加扣分表. */
  readonly adjustments: readonly Adjustment[];
  /** 变更台账表, in the order of its rows. */
  readonly changes: readonly LedgerEntry[];
  /** 计划外表. */
  readonly unplanned: readonly Unplanned[];
  /** 公文模板表: texts by paper, then by part. */
  readonly paperTexts: PaperTexts;
  /** Names of the settings tables that the workbook has. */
  readonly tables: ReadonlySet<string>;
}

/** What can be wrong with a cell of a settings table: keys of the texts in the locales. */
export const SETTINGS_MESSAGES = [
  'missing',
  'missingColumn',
  'repeated',
  'notAYear',
  'notADate',
  'dateAsText',
  'notANumber',
  'numberAsText',
  'tooSmall',
  'badChoice',
  'unknownParameter',
  'unknownRule',
  'unknownCriterion',
  'weightsSum',
  'thresholdOrder',
  'noLowestGrade',
  'unknownPlace',
] as const;
export type SettingsMessage = (typeof SETTINGS_MESSAGES)[number];

/** A row of a settings table that cannot be used. */
export interface SettingsProblem {
  readonly sheet: string;
  readonly table: string;
  /** Row of the table's body, from 1; 0 for its header. */
  readonly row: number;
  readonly column: string;
  /** What is wrong, with the data for its placeholders. */
  readonly message: SettingsMessage;
  readonly data: Readonly<Record<string, string | number>>;
}

/** A change to one row of a settings table, found by the texts of its key columns. */
export interface SettingsChange {
  readonly table: string;
  /** Text by key column that identifies the row; a row that does not exist is appended. */
  readonly key: Readonly<Record<string, string>>;
  /** New values by column; `null` removes the row. */
  readonly values: Readonly<Record<string, string | number>> | null;
  /**
   * The row is a line of its own, told apart from others only by its content, which is the key: the table shall have so
   * many of them. A line that stands already is not added again, so that adding may be tried again.
   */
  readonly nth?: number;
  /** Column of running numbers; a number that another row has is replaced by the next free one. */
  readonly numbered?: string;
}
