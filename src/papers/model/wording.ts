import { dayOf, monthOf, yearOf, type PlainDate } from '../../core/calendar/plain-date';
import { rowNumberText } from '../../core/checks/facts/row-number';
import type { PlanRow } from '../../core/plan/model/plan';
import { compact } from '../../core/plan/cells/text';
import { cleaned } from '../../core/plan/cells/wrap-residue';
import { topicOf } from '../../core/tracking/deadline';
import { COMMON, type PaperName, type PaperPlace } from '../../core/workbook-contract/paper-parts';
import { fill } from '../../locales/fill';
import type { PaperWords } from '../../locales/papers';
import type { Block } from './paper';
import { signature } from './paper';
import type { PaperSource } from './source';

type Worded = Pick<PaperSource, 'words' | 'language'>;

/** What can be missing: keys of its names. */
export type Missing = keyof PaperWords['missing'];

/** A mark in the text for what is not known: 〔待填：地点〕. */
export const gap = ({ words }: Pick<PaperSource, 'words'>, what: Missing): string =>
  fill(words.gap, { what: words.missing[what] });

/** The text, or a mark that it is missing. */
export const orGap = (
  source: Pick<PaperSource, 'words'>,
  text: string | null | undefined,
  what: Missing,
): string => (text === null || text === undefined || text.trim() === '' ? gap(source, what) : text);

/** A date as offices write it: 2024年8月31日, 2024-08-31. */
export function dateText(date: PlainDate, { words, language }: Worded): string {
  const pad = (part: number): string =>
    language === 'zh-CN' ? String(part) : String(part).padStart(2, '0');
  return fill(words.date, {
    year: yearOf(date),
    month: pad(monthOf(date)),
    day: pad(dayOf(date)),
  });
}

/** A text inside quotation marks has the single ones. */
export const inQuotes = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’');

/** A title inside 《》 has 〈〉. */
const inTitleMarks = (text: string): string => text.replaceAll('《', '〈').replaceAll('》', '〉');

/** The plan's own cells without residue of wrapped lines. */
export function cellsOf(row: PlanRow) {
  const { cells, topic, person } = row;
  return {
    number: rowNumberText(row),
    department: compact(cells.department.text),
    timing: compact(cells.timing.text),
    topic: topic?.clean ?? '',
    spokesperson: cleaned(cells.spokesperson.text, { gaps: person?.gaps ?? [] }).trim(),
  };
}

/** Who spoke; before that is recorded, who is planned to. */
export function speakerText(row: PlanRow): string {
  const actual = row.tracking?.cells.实际发布人?.text.trim() ?? '';
  // The ledger often has the name alone; the plan has the post of the same person.
  const isPlanned = row.tracking?.speaker?.name === row.person?.name;
  return actual === '' || isPlanned ? cellsOf(row).spokesperson : actual;
}

/** The topic in force. */
export const topicText = (row: PlanRow, source: Pick<PaperSource, 'words'>): string =>
  orGap(source, topicOf(row)?.clean, 'topic');

/** 「第19项“物业管理工作”」: a conference in a sentence. */
export const subjectText = (row: PlanRow, source: Pick<PaperSource, 'words'>): string =>
  fill(source.words.subject, {
    number: rowNumberText(row),
    topic: inQuotes(topicText(row, source)),
  });

/** The year of the plan in the text. */
export const yearText = (source: PaperSource): string => {
  const year = source.settings.year ?? source.plan.year;
  return orGap(source, year === null ? null : String(year), 'year');
};

/** The plan's own title; `null` if it has none. */
export const compactTitle = ({ plan }: Pick<PaperSource, 'plan'>): string | null =>
  compact(plan.title ?? '') || null;

/** The name of the plan inside 《》. */
export const planText = (source: PaperSource): string =>
  orGap(source, inTitleMarks(compactTitle(source) ?? ''), 'plan');

/** Values of the places in an office's own text. */
export type PlaceValues = Readonly<Partial<Record<PaperPlace, string>>>;

const PLACE = /\{([^{}]{1,10})\}/gu;

/** The office's own wording of a part of a paper; `null` if it has none. */
export function ownText(
  source: PaperSource,
  paper: PaperName | typeof COMMON,
  part: string,
  values: PlaceValues = {},
): string | null {
  const own = source.settings.paperTexts.get(paper)?.get(part);
  if (own === undefined) return null;
  const all: Readonly<Record<string, string | undefined>> = {
    年度: yearText(source),
    计划: planText(source),
    日期: dateText(source.context.asOf, source),
    ...values,
  };
  return own.replace(PLACE, (whole, place: string, at: number) => {
    const value = all[place] ?? whole;
    return own.charAt(at - 1) === '“' ? inQuotes(value) : value;
  });
}

/** 政务公开办, as the office calls itself. */
export const officeText = (source: PaperSource): string =>
  ownText(source, COMMON, '政务公开办') ?? source.words.office;

/** 宣传部, as the office calls it. */
export const publicityText = (source: PaperSource): string =>
  ownText(source, COMMON, '宣传部') ?? source.words.publicity;

/** The office's signature: its name, and the day. */
export const signedByOffice = (source: PaperSource): Block[] => [
  signature(orGap(source, ownText(source, COMMON, '发文机关'), 'issuer')),
  signature(dateText(source.context.asOf, source)),
];

const DIGITS = '一二三四五六七八九';
const TEN = '十';

/** 一, 十, 二十三; a number in other languages. Up to 99. */
function ordinal(number: number, { language }: Pick<PaperSource, 'language'>): string {
  if (language !== 'zh-CN' || number > 99) return String(number);
  const tens = Math.floor(number / 10);
  const leading = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens - 1)}${TEN}`;
  return leading + DIGITS.charAt((number % 10) - 1);
}

/** 一、二、三、: headings of the first level. */
export const numberedHeading = (source: Worded, at: number, text: string): string =>
  fill(source.words.heading, { order: ordinal(at + 1, source), text });

/** （一）（二）（三）: headings of the second level. */
export const numberedSubheading = (source: Worded, at: number, text: string): string =>
  fill(source.words.subheading, { order: ordinal(at + 1, source), text });

/** 1. 2. 3. */
export const numbered = ({ words }: Worded, texts: readonly string[]): string[] =>
  texts.map((text, i) => fill(words.item, { number: i + 1, text }));

/** The name of a paper's file. */
export const fileName = (
  { words }: Pick<PaperSource, 'words'>,
  paper: PaperName,
  subject: string,
): string => fill(words.fileName, { paper: words.names[paper], subject });
