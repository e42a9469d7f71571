import type { Plan } from '../plan/model/plan';
import { ADJUSTMENT_TYPES, type Adjustment, type AdjustmentType } from './adjustments';
import type { SchemeNumbers } from './scheme';

/** Content of the form 加扣分. */
export interface AdjustmentDraft {
  readonly department: string;
  readonly type: string;
  /** 计划编号 of the conference. */
  readonly id: string;
  readonly points: string;
  readonly document: string;
  readonly note: string;
}

export type AdjustmentField = keyof AdjustmentDraft;

/** Problems and warnings of its fields: keys of the texts in the locales. */
export const ADJUSTMENT_MESSAGES = [
  'needed',
  'noDocument',
  'notPoints',
  'repeated',
  'aboveDeductions',
  'aboveBonus',
] as const;
export type AdjustmentMessage = (typeof ADJUSTMENT_MESSAGES)[number];

/** A message at a field. */
export interface AdjustmentProblem {
  readonly field: AdjustmentField;
  readonly message: AdjustmentMessage;
  readonly data: Readonly<Record<string, string | number>>;
}

/** The result of checking the form. */
export interface AdjustmentCheck {
  /** Why it cannot be saved: incomplete, or it would not count. */
  readonly problems: readonly AdjustmentProblem[];
  /** It can be saved, but has less effect than expected. */
  readonly warnings: readonly AdjustmentProblem[];
  /** `null` while there are problems. */
  readonly adjustment: Adjustment | null;
}

const USES: Readonly<Record<AdjustmentType, readonly AdjustmentField[]>> = {
  内容不实: ['id'],
  其他扣分: ['points'],
  泄密: [],
  其他加分: ['points'],
};

/** The fields of a decision of this type, in the order of the form. */
export const adjustmentFields = (type: string): readonly AdjustmentField[] => [
  'department',
  'type',
  ...(isType(type) ? USES[type] : []),
  'document',
  'note',
];

const isType = (text: string): text is AdjustmentType =>
  ADJUSTMENT_TYPES.some((type) => type === text);

const POINTS = /^\d+(?:\.\d+)?$/u;

/** Parses typed points above 0; `null` for anything else. */
function pointsTyped(text: string): number | null {
  const points = POINTS.test(text.trim()) ? Number(text) : 0;
  return points > 0 ? points : null;
}

function problemIn(field: AdjustmentField, draft: AdjustmentDraft): AdjustmentProblem | null {
  const text = draft[field].trim();
  if (field === 'note') return null;
  if (field === 'document' && text === '') return { field, message: 'noDocument', data: {} };
  if (text === '') return { field, message: 'needed', data: {} };
  return field === 'points' && pointsTyped(text) === null
    ? { field, message: 'notPoints', data: { text } }
    : null;
}

/** 内容不实 can be decided once for a conference, as a second row would deduct its points again. */
function repeatedIn(
  { type, id }: AdjustmentDraft,
  adjustments: readonly Adjustment[],
): AdjustmentProblem[] {
  const before = adjustments.find(
    (line) => type === '内容不实' && line.type === type && line.id === id && line.document !== '',
  );
  return before && id !== ''
    ? [{ field: 'id', message: 'repeated', data: { document: before.document } }]
    : [];
}

/** Points beyond a cap can be recorded, but do not count. */
function capsOf(
  { department, type, points }: Adjustment,
  adjustments: readonly Adjustment[],
  { mostOtherDeductions, mostBonus }: SchemeNumbers,
): AdjustmentProblem[] {
  const before = adjustments
    .filter((line) => line.department === department && line.type === type && line.document !== '')
    .reduce((total, line) => total + Math.abs(line.points ?? 0), 0);
  const total = before + (points ?? 0);
  const above = (message: AdjustmentMessage, most: number): AdjustmentProblem[] =>
    total > most ? [{ field: 'points', message, data: { total, most } }] : [];
  if (type === '其他扣分') return above('aboveDeductions', mostOtherDeductions);
  return type === '其他加分' ? above('aboveBonus', mostBonus) : [];
}

/**
 * Checks the form 加扣分.
 * @param adjustments the existing decisions
 */
export function checkAdjustment(
  draft: AdjustmentDraft,
  adjustments: readonly Adjustment[],
  numbers: SchemeNumbers,
): AdjustmentCheck {
  const fields = adjustmentFields(draft.type);
  const problems = [
    ...fields.flatMap((field) => problemIn(field, draft) ?? []),
    ...repeatedIn(draft, adjustments),
  ];
  const { type } = draft;
  if (problems.length > 0 || !isType(type)) return { problems, warnings: [], adjustment: null };
  const taken = (field: AdjustmentField): string =>
    fields.includes(field) ? draft[field].trim() : '';
  const adjustment: Adjustment = {
    department: draft.department,
    id: taken('id'),
    type,
    points: pointsTyped(taken('points')),
    document: taken('document'),
    note: taken('note'),
  };
  return { problems, warnings: capsOf(adjustment, adjustments, numbers), adjustment };
}

/** Conferences of a department that a decision can refer to by 计划编号. */
export const conferencesOf = ({ rows }: Pick<Plan, 'rows'>, department: string) =>
  rows.flatMap((row) =>
    row.id !== null && row.department?.name === department ? [{ id: row.id, row }] : [],
  );
