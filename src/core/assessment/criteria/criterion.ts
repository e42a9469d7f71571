import type { TrackingCells } from '../../plan/tracking-columns/tracking-cells';
import type { TrackingColumn } from '../../plan/tracking-columns/tracking-columns';
import type { RowFacts } from '../row-facts';

/** A number of the scheme, as 参数表 lists it; formulas read it by its name. */
export interface SchemeNumber {
  readonly name: string;
  /** 「%」: the sheet holds a hundred times the number. */
  readonly unit: string;
  /** The number unless the office changes it. */
  readonly standard: number;
  /** 说明. */
  readonly about: string;
}

/** Numbers that checks and states use too; 参数表 has one row for all of them. */
export interface SharedNumbers {
  /** Working days to publish in for full points (公开时限). */
  readonly publicationDays: number;
  /** Working days to publish in for part of them (公开宽限). */
  readonly graceDays: number;
}

/** A conference as a criterion sees it. */
export interface Conference<NumberKey extends string> {
  readonly tracking: TrackingCells;
  readonly facts: RowFacts;
  /** Points of the criterion in the scheme in force. */
  readonly full: number;
  readonly numbers: SharedNumbers & Readonly<Record<NumberKey, number>>;
}

/** The result of a criterion. */
export interface Outcome<Reason extends string> {
  /** Points earned; `null` where the criterion does not apply. */
  readonly points: number | null;
  /** Why not all of them; each has its words in `assessment.reasons` of the locales. */
  readonly reason?: Reason | 'notHeld';
  /** Days of the reason, calendar or working days as the criterion counts. */
  readonly days?: number;
  /** The cell that decided. */
  readonly column?: TrackingColumn;
}

/** References for the formulas of 明细表, each the text of an expression. */
export interface DetailCells {
  /** Another column of 明细表, in the same row; the helper columns say what `RowFacts` says. */
  readonly own: (column: string) => string;
  /** The conference's cell in a column of the plan. */
  readonly plan: (column: TrackingColumn) => string;
  /** Whether that cell holds a date no later than the as-of date. */
  readonly isDated: (column: TrackingColumn) => string;
  /** Points of the criterion, a defined name such as 分值_C3. */
  readonly full: string;
}

/**
 * What a conference is scored by. The engine judges it here, the sheet by a live formula; both must agree on every
 * conference.
 */
export interface Criterion<Code extends string, Reason extends string, NumberKey extends string> {
  /** The file's name: the code and what it is about. */
  readonly id: string;
  /** 代码; also the column of 明细表 and part of the defined name of its points. */
  readonly code: Code;
  /** 评分项. */
  readonly name: string;
  /** The clause of the notice that asks for it (一 to 四). */
  readonly clause: '一' | '二' | '三' | '四';
  /** 依据: the notice's own words. */
  readonly basis: string;
  /** 说明: what earns the points. */
  readonly about: string;
  /** 分值 unless the office changes it; those of all criteria add up to 100. */
  readonly points: number;
  /** The cells that decide, the one to look at first in front. */
  readonly evidence: readonly TrackingColumn[];
  /** Why points are lost, beside 未召开. */
  readonly reasons: readonly Reason[];
  /** Its numbers beside its points. */
  readonly numbers: Readonly<Record<NumberKey, SchemeNumber>>;
  /** What a conference earns; results outside 0 to `full` are brought into it. */
  readonly judge: (conference: Conference<NumberKey>) => Outcome<NoInfer<Reason>>;
  /** The same as an expression of a formula: points, or "不适用". */
  readonly pointsFormula: (cells: DetailCells) => string;
  /** An expression for the Chinese words of the reason, where points were lost. */
  readonly reasonFormula: (cells: DetailCells) => string;
}

/** Declares a criterion, its code, reasons and numbers becoming part of its type. */
export const defineCriterion = <
  const Code extends string,
  const Reason extends string = never,
  NumberKey extends string = never,
>(
  criterion: Criterion<Code, Reason, NumberKey>,
): Criterion<Code, Reason, NumberKey> => criterion;

export const NOT_APPLICABLE = { points: null } as const;
export const NOT_HELD = { points: 0, reason: 'notHeld', column: '召开日期' } as const;

/** The words of a reason, 未召开 for a conference that was not held. */
export const heldOr = ({ own }: DetailCells, reason: string): string =>
  `IF(${own('已召开')}=0,"未召开",${reason})`;
