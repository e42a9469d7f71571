import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCalendar } from '../src/core/calendar/working-calendar';
import { checkPlan } from '../src/core/checks/check-plan';
import { writesOf } from '../src/core/checks/fixes';
import type { FINDING_LEVELS } from '../src/core/checks/finding';
import { BUILT_IN_DIRECTORY } from '../src/core/plan/units/directory';
import { readPlan } from '../src/core/plan/read-plan';
import { windowOf } from '../src/core/plan/timing/timing';
import { readDocumentText } from '../src/files/text/delimited';
import { AS_OF } from './support/rule-fixture';

const NOTICE = join(__dirname, '../assets/铜官政务办〔2024〕3号.txt');

function checkNotice() {
  const grid = readDocumentText(readFileSync(NOTICE, 'utf8'));
  const plan = readPlan(grid, { directory: BUILT_IN_DIRECTORY });
  if (!plan) throw new Error('the notice has a plan');
  return checkPlan(plan, { calendar: createCalendar(), asOf: AS_OF }).result();
}

const { plan, findings, summary } = checkNotice();

/** `rule column: rows` for each rule and column of a level; 0 is the whole table. */
function found(level: (typeof FINDING_LEVELS)[number]): string[] {
  const index = new Map(plan.rows.map((row) => [row.key, row.index]));
  const rows = new Map<string, number[]>();
  for (const finding of findings.filter((candidate) => candidate.level === level)) {
    const key = `${finding.rule} ${finding.column ?? '-'}`;
    rows.set(key, [...(rows.get(key) ?? []), index.get(finding.row ?? '') ?? 0]);
  }
  return Array.from(rows, ([key, list]) => `${key}: ${list.join(' ')}`).sort();
}

describe('the notice as published', () => {
  it('is read whole, across the page break', () => {
    expect(plan).toMatchObject({
      title: '2024年度政府信息公开新闻发布会计划',
      year: 2024,
      issued: '2024-03-19',
    });
    expect(plan.rows.map(({ cells }) => cells.number.text)).toEqual(
      Array.from({ length: 28 }, (_, i) => String(i + 1)),
    );
    expect(plan.skipped.map(({ kind, after }) => [kind, after])).toEqual([
      ['blankRow', 13],
      ['repeatedHeader', 13],
    ]);
  });

  it('gives every row a deadline, a known department and a name', () => {
    expect(plan.rows.filter((row) => windowOf(row.timing) === null)).toEqual([]);
    expect(plan.rows.filter((row) => row.department?.entry == null)).toEqual([]);
    expect(plan.rows.filter((row) => row.person?.name == null)).toEqual([]);
  });

  it('keeps the office’s own names of its departments', () => {
    const renamed = plan.rows.filter(({ department }) => department?.name !== department?.wording);
    expect(renamed).toEqual([]);
  });

  it('has two errors: two names that differ in one character', () => {
    expect(found('error')).toEqual(['spokesperson/look-alike spokesperson: 8 28']);
  });

  it('has three warnings', () => {
    expect(found('warning')).toEqual([
      'spokesperson/no-post spokesperson: 19',
      'spokesperson/role-not-post spokesperson: 10',
      'topic/stale-period topic: 26',
    ]);
  });

  it('has sixteen infos', () => {
    expect(found('info')).toEqual([
      'spokesperson/post-varies spokesperson: 3 15',
      'table/concentration -: 0',
      'timing/quarter-only timing: 1 2 7 8 16 17 27 28',
      'timing/short-notice timing: 1 2',
      'topic/too-general topic: 19 24',
      'topic/too-long topic: 10',
    ]);
  });

  it('has thirty-four matters of format', () => {
    expect(found('format')).toEqual([
      'spokesperson/glued spokesperson: 2 8 10',
      'table/blank-row -: 0',
      'table/repeated-header -: 0',
      'text/stray-space spokesperson: 2 3 4 5 8 9 10 12 13',
      'text/stray-space timing: 3 4 5 6 9 10 11 12 13',
      'text/stray-space topic: 2 4 5 6 8 9 10 11 12 13',
      'topic/half-width-mark topic: 10',
    ]);
    expect(summary).toEqual({ error: 2, warning: 3, info: 16, format: 34 });
  });

  it('offers the other name for a look-alike, in the cell as it stands', () => {
    const [first] = findings.filter(({ rule }) => rule === 'spokesperson/look-alike');
    expect(first?.suggestions).toEqual([{ kind: 'replace', text: '党工委成员、副 局长崔飞鹤' }]);
  });

  it('says which wording of a post is fuller', () => {
    const varies = findings.filter(({ rule }) => rule === 'spokesperson/post-varies');
    expect(varies.map(({ variant }) => variant)).toEqual(['shorter', 'fuller']);
  });

  it('is cleaned by 28 cell writes and two removed rows', () => {
    const writes = writesOf(plan, findings);
    expect(writes.filter(({ kind }) => kind === 'cell')).toHaveLength(28);
    expect(writes.filter(({ kind }) => kind === 'removeRow')).toHaveLength(2);
    expect(writes).toContainEqual({
      kind: 'cell',
      row: plan.rows[9]?.key,
      column: 'spokesperson',
      before: '区卫健委家庭 发展办分管领 导吴江秀',
      after: '区卫健委家庭发展办分管领导 吴江秀',
    });
    expect(writes).toContainEqual(
      expect.objectContaining({
        after: '铜官区打造托育新特色——医育融合，开展中医适宜技术进托育机构活动',
      }),
    );
  });
});
