import { serialOfTime } from '../../calendar/excel-serial';
import type { PlainDate } from '../../calendar/plain-date';
import type { WorkingCalendar } from '../../calendar/working-calendar';
import { foldWidth } from '../../plan/cells/text';
import { dayTyped } from './form';
import { nextIds } from '../plan-id';
import {
  promptnessOf,
  UNPLANNED_TYPES,
  type Promptness,
  type Unplanned,
  type UnplannedLimits,
} from '../unplanned';
import { isWebAddress, withScheme } from '../web-address';

/** The fields of the form 计划外发布会: columns of 计划外表, in the order of the work. */
export const UNPLANNED_FIELDS = [
  '牵头发布单位',
  '类型',
  '政策文件',
  '起算时间',
  '发布主题',
  '发布人',
  '召开时间',
  '通稿',
  '记者问答',
  '图片视频',
  '公开日期',
  '实录链接',
] as const;
export type UnplannedField = (typeof UNPLANNED_FIELDS)[number];
export type UnplannedDraft = Readonly<Partial<Record<UnplannedField, string>>>;

/** What is wrong with a field, or worth a warning: keys of the words. */
export const UNPLANNED_MESSAGES = [
  'needed',
  'notADay',
  'notATime',
  'future',
  'heldBefore',
  'publishedBefore',
  'notAnAddress',
  'late',
] as const;

/** A message at a field of the form. */
export interface UnplannedProblem {
  readonly field: UnplannedField;
  readonly message: (typeof UNPLANNED_MESSAGES)[number];
  readonly data: Readonly<Record<string, string>>;
}

/** A line of 计划外表 by its columns; times are `YYYY-MM-DD HH:mm`, days `YYYY-MM-DD`. */
export type UnplannedEntry = Readonly<Record<UnplannedField | '编号', string>>;

/** The result of checking a filled form. */
export interface UnplannedCheck {
  readonly problems: readonly UnplannedProblem[];
  readonly warnings: readonly UnplannedProblem[];
  /** How long it took, as far as the times are there. */
  readonly promptness: Promptness;
  /** `null` while there are problems. */
  readonly entry: UnplannedEntry | null;
}

/** What the form is checked against. */
export interface UnplannedContext {
  readonly year: number;
  /** The day up to which something can have happened. */
  readonly today: PlainDate;
  readonly calendar: WorkingCalendar;
  readonly limits: UnplannedLimits;
  /** 编号 that were given already. */
  readonly given: Iterable<string>;
}

/** The fields that a conference of this type has: a policy its document, an event its time. */
export function unplannedFields(type: string): readonly UnplannedField[] {
  const [policy, emergency] = UNPLANNED_TYPES;
  return UNPLANNED_FIELDS.filter(
    (field) =>
      (field !== '政策文件' || type === policy) &&
      (field !== '起算时间' || type === policy || type === emergency),
  );
}

const CLOCK = /(\d{1,2})[:点时](\d{1,2})分?$/u;
const BEFORE_CLOCK = /(?<![\sT])[\sT]+$/u;

/** Reads a time as people type it, `2024-8-22 14:30` or `8月22日14时30分`, as `YYYY-MM-DD HH:mm`; `null` for anything else. */
export function timeTyped(text: string, year: number): string | null {
  const typed = foldWidth(text).trim();
  const clock = CLOCK.exec(typed);
  if (!clock) return null;
  const [, hours = '', minutes = ''] = clock;
  const date = dayTyped(typed.slice(0, clock.index).replace(BEFORE_CLOCK, ''), year);
  if (date === null || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${date} ${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}

/** An emergency is counted in hours; everything else by its day, whose clock time may be left out. */
const needsClock = (field: UnplannedField, type: string): boolean =>
  type === '突发事件' && (field === '起算时间' || field === '召开时间');

function contentOf(field: UnplannedField, text: string, type: string, year: number): string | null {
  if (text === '') return '';
  if (field === '公开日期') return dayTyped(text, year);
  if (field === '实录链接') return withScheme(text);
  if (field !== '起算时间' && field !== '召开时间') return text;
  const time = timeTyped(text, year);
  if (time !== null || needsClock(field, type)) return time;
  const day = dayTyped(text, year);
  return day && `${day} 00:00`;
}

/** The fields that must be filled, of those that a type has. */
export const NEEDED_UNPLANNED: readonly UnplannedField[] = [
  '牵头发布单位',
  '类型',
  '政策文件',
  '起算时间',
  '发布主题',
  '召开时间',
];

function problemsOf(
  entry: Readonly<Record<UnplannedField, string | null>>,
  draft: UnplannedDraft,
  today: PlainDate,
): UnplannedProblem[] {
  const type = entry.类型 ?? '';
  const problems: UnplannedProblem[] = [];
  const add = (field: UnplannedField, message: UnplannedProblem['message'], data = {}): void => {
    problems.push({ field, message, data });
  };
  for (const field of unplannedFields(type)) {
    const content = entry[field];
    const isTime = field === '起算时间' || field === '召开时间' || field === '公开日期';
    if (content === null) {
      add(field, needsClock(field, type) ? 'notATime' : 'notADay', { text: draft[field] ?? '' });
    } else if (content === '' && NEEDED_UNPLANNED.includes(field)) add(field, 'needed');
    else if (isTime && content.slice(0, today.length) > today) {
      add(field, 'future', { date: content.slice(0, today.length) });
    }
  }
  const { 起算时间: from, 召开时间: held, 公开日期: published, 实录链接: link } = entry;
  if (from && held && held < from) add('召开时间', 'heldBefore', { from });
  if (published && held && published < held.slice(0, published.length))
    add('公开日期', 'publishedBefore', { held });
  if (link && !isWebAddress(link)) add('实录链接', 'notAnAddress');
  return problems;
}

/** Checks the form 计划外发布会 and says what it will write (the notice, 四: 在政策出台后及时召开). */
export function checkUnplanned(
  draft: UnplannedDraft,
  { year, today, calendar, limits, given }: UnplannedContext,
): UnplannedCheck {
  const type = draft.类型?.trim() ?? '';
  const uses = unplannedFields(type);
  const contents = UNPLANNED_FIELDS.map((field) => {
    const text = uses.includes(field) ? (draft[field]?.trim() ?? '') : '';
    return [field, contentOf(field, text, type, year)] as const;
  });
  const entry = Object.fromEntries(contents) as Record<UnplannedField, string | null>;
  const problems = problemsOf(entry, draft, today);
  const times = {
    type,
    from: serialOfTime(entry.起算时间 ?? ''),
    held: serialOfTime(entry.召开时间 ?? ''),
  } satisfies Omit<Unplanned, 'department'>;
  const promptness = promptnessOf(times, today, calendar, limits);
  const isLate = promptness.inTime === false && problems.length === 0;
  const [id = ''] = nextIds(1, year, given, 'JW');
  return {
    problems,
    warnings: isLate ? [{ field: '召开时间', message: 'late', data: {} }] : [],
    promptness,
    entry: problems.length === 0 ? ({ 编号: id, ...entry } as UnplannedEntry) : null,
  };
}
