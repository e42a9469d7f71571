import { describe, expect, it } from '@jest/globals';
import { createCalendar } from '../../../src/core/calendar/working-calendar';
import { checkPlan } from '../../../src/core/checks/check-plan';
import { BUILT_IN_DIRECTORY } from '../../../src/core/plan/units/directory';
import { textCell } from '../../../src/core/plan/cells/grid';
import { readPlan } from '../../../src/core/plan/read-plan';
import { messagesFor } from '../../../src/locales/messages';
import { AS_OF } from '../../support/rule-fixture';

const HEADER = ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人'];

const HOSTILE: readonly (readonly [string, string])[] = [
  ['a formula', '=HYPERLINK("http://example.com","x")'],
  ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['control characters', '\u0000\u0001\u0007\u001B[31m教育局\u007F'],
  ['astral characters', '𠮷𠮷𠮷、𡈽😀👩‍👩‍👧'],
  ['lone surrogates', '\uD800教育局\uDC00'],
  ['right-to-left marks', '\u202E局育教\u202C'],
  ['the prototype’s name', '__proto__'],
  ['an object’s own words', 'constructor toString hasOwnProperty'],
  ['a template', '{row}{number}[{posts}]$&$1'],
  ['40,000 characters', '教 育，局(（“《'.repeat(5000)],
  ['40,000 brackets', '('.repeat(40_000)],
  ['40,000 commas', ','.repeat(40_000)],
  ['40,000 spaces', ' '.repeat(40_000)],
  ['40,000 posts', '局长'.repeat(20_000)],
  ['40,000 digits', '1'.repeat(40_000)],
  ['40,000 numerals', '十'.repeat(40_000)],
];

describe.each(HOSTILE)('a cell with %s', (_, text) => {
  it.each([0, 1, 2, 3, 4])(
    'in column %i is checked and put into words like any other',
    (column) => {
      const cells = ['1', '教育局', '5月', '招生政策发布会', '副局长 王海洋'];
      cells[column] = text;
      const grid = {
        rows: [HEADER, cells, ['2', '统计局', '6月', '普查工作发布会', '副局长 马超']].map((row) =>
          row.map(textCell),
        ),
        merges: [],
      };
      const plan = readPlan(grid, { year: 2024, directory: BUILT_IN_DIRECTORY });
      if (!plan) throw new Error('a plan');
      const { findings } = checkPlan(plan, { calendar: createCalendar(), asOf: AS_OF }).result();
      const messages = (['zh-CN', 'en-US'] as const).flatMap((language) => {
        const inWords = messagesFor(plan, language);
        return findings.map((finding) => inWords.message(finding));
      });
      expect(plan.rows.at(-1)?.cells.topic.text).toBe('普查工作发布会');
      expect(messages.filter((words) => words === '')).toEqual([]);
    },
  );
});

it('has a header whose names are an object’s own', () => {
  const grid = {
    rows: [
      [...HEADER, '__proto__', 'constructor'],
      ['1', '教育局', '5月', '招生政策发布会', '副局长 王海洋', '13800138000', 'x'],
    ].map((row) => row.map(textCell)),
    merges: [],
  };
  const plan = readPlan(grid, { year: 2024, directory: BUILT_IN_DIRECTORY });
  if (!plan) throw new Error('a plan');
  const { findings } = checkPlan(plan, { calendar: createCalendar(), asOf: AS_OF }).result();
  expect(findings.map(({ rule, column }) => `${rule} ${column ?? ''}`)).toEqual([
    'privacy/personal-number __proto__',
  ]);
});
