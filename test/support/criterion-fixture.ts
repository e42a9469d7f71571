import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlainDate } from '../../src/core/calendar/plain-date';
import type { TrackingColumn } from '../../src/core/plan/tracking-columns/tracking-columns';
import { readSpreadsheetText } from '../../src/files/text/delimited';
import { PERFECT } from './assess';
import type { TrackedRow } from './tracked-plan';

/**
 * A table of conferences for one criterion. Columns that it does not have are as in a conference of August by the
 * book; the last two, 应得 and 失分原因, say what the criterion comes to and why, 「-」 for no loss. Dates are written
 * as in the tables of the rules.
 */
export interface CriterionFixture {
  readonly conferences: readonly TrackedRow[];
  /** Points, or 不适用. */
  readonly expected: readonly { readonly points: string; readonly reason: string }[];
}

/** Late enough for a conference that was put off into the next year. */
export const CRITERIA_AS_OF = '2025-01-31' as PlainDate;

const PLAN_COLUMNS: Readonly<Record<string, keyof Omit<TrackedRow, 'tracking'>>> = {
  牵头发布单位: 'department',
  拟发布时间: 'timing',
  发布人: 'spokesperson',
};

/** Reads the fixture of a criterion by its id. */
export function criterionFixture(id: string): CriterionFixture {
  const file = join(__dirname, `../fixtures/criteria/${id}.tsv`);
  const [header = [], ...rows] = readSpreadsheetText(readFileSync(file, 'utf8'), 'tsv').rows.map(
    (row) => row.map(({ text }) => text),
  );
  const conferences = rows.map((texts): TrackedRow => {
    const tracking: Partial<Record<TrackingColumn, string>> = { ...PERFECT };
    const own: Partial<Record<keyof TrackedRow, string>> = {};
    header.slice(0, -2).forEach((name, i) => {
      const column = PLAN_COLUMNS[name];
      if (column) own[column] = texts[i] ?? '';
      else tracking[name as TrackingColumn] = texts[i] ?? '';
    });
    return {
      department: '教育局',
      timing: '8月份',
      spokesperson: '副局长 王海洋',
      ...own,
      tracking,
    };
  });
  return {
    conferences,
    expected: rows.map((texts) => ({
      points: texts[header.length - 2] ?? '',
      reason: texts[header.length - 1] ?? '',
    })),
  };
}
