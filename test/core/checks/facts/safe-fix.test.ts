import { describe, expect, it } from '@jest/globals';
import { createCalendar } from '../../../../src/core/calendar/working-calendar';
import { safeFix } from '../../../../src/core/checks/facts/safe-fix';
import type { TextColumn } from '../../../../src/core/checks/facts/text-columns';
import { applyEdits, type TextEdit } from '../../../../src/core/plan/cells/text-edit';
import { DEFAULT_LIMITS } from '../../../../src/core/checks/limits';
import { AS_OF } from '../../../support/rule-fixture';
import { trackedPlan } from '../../../support/tracked-plan';

/** Whether edits of a cell are a fix that needs no person, or a suggestion for one. */
function offered(
  column: TextColumn,
  text: string,
  edits: readonly TextEdit[],
): 'fix' | 'suggestion' {
  const plan = trackedPlan([{ [column]: text }]);
  const context = { plan, calendar: createCalendar(), limits: DEFAULT_LIMITS, asOf: AS_OF };
  const { fix, suggestions = [] } = safeFix(plan.rows[0]!, column, edits, context);
  if (fix) {
    expect(fix).toEqual({ kind: 'edit', edits });
    expect(suggestions).toEqual([]);
    return 'fix';
  }
  expect(suggestions).toEqual([{ kind: 'replace', text: applyEdits(text, edits) }]);
  return 'suggestion';
}

/** Edits that take away every `|`. */
const withoutBars = (text: string): TextEdit[] =>
  Array.from(text.matchAll(/\|/gu), ({ index }) => ({ start: index, end: index + 1, text: '' }));

/** Edits of the characters in which two texts of one length differ. */
const characters = (before: string, after: string): TextEdit[] =>
  Array.from(after).flatMap((text, start) =>
    text === before[start] ? [] : [{ start, end: start + 1, text }],
  );

describe('an edit of a cell', () => {
  it.each<[TextColumn, string]>([
    ['department', '教育局'],
    ['timing', '8月份'],
    ['topic', '中小学招生政策发布会'],
    ['spokesperson', '副局长 王海洋'],
  ])('that changes nothing is a fix: %s %s', (column, text) => {
    expect(offered(column, text, withoutBars(text))).toBe('fix');
  });

  it.each<[TextColumn, string]>([
    ['department', '教|育局'],
    ['department', '教育局|、卫健委'],
    ['department', '|'],
    ['timing', '8月|份'],
    ['timing', '1|0月份'],
    ['timing', '|'],
    ['topic', '三季|度经济运行发布会'],
    ['topic', '招生|政策发布会'],
    ['topic', '|'],
    ['spokesperson', '副局|长 王海洋'],
    ['spokesperson', '副局长 王海|洋'],
    ['spokesperson', '教育局副局长|王海洋'],
  ])('that changes what is read is for people to decide: %s %s', (column, text) => {
    expect(offered(column, text, withoutBars(text))).toBe('suggestion');
  });

  it.each<[TextColumn, string, string]>([
    ['department', '教育局', '教体局'],
    ['timing', '8月份', '9月份'],
    ['topic', '三季度经济运行发布会', '四季度经济运行发布会'],
    ['topic', '招生政策发布会', '招聘政策发布会'],
    ['spokesperson', '副局长 王海洋', '副局长 王海羊'],
    ['spokesperson', '副局长 王海洋', '副书记 王海洋'],
  ])('that keeps the length may still change what is read: %s %s', (column, before, after) => {
    expect(offered(column, before, characters(before, after))).toBe('suggestion');
  });
});
