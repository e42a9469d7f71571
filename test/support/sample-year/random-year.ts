import type { SampleYear } from '../../../scripts/sample-year/data';
import type { PlainDate } from '../../../src/core/calendar/plain-date';
import { ADJUSTMENT_TYPES } from '../../../src/core/assessment/adjustments';
import { UNPLANNED_TYPES } from '../../../src/core/tracking/unplanned';
import fc from '../fast-check';
import { choice, day, tracking } from '../tracking-arbitraries';

const department = fc.constantFrom('教育局', '统计局', '农业农村水利局', '财政局', '文旅局');

/** A conference that was added in the year: the cells of the plan's columns but for its number. */
const addition = fc.tuple(
  department,
  fc.constantFrom('3月份', '8月份', '四季度', '待定', '2024年6月18日', '每月'),
  fc.constantFrom('中小学招生政策发布会', '经济运行情况发布会'),
  fc.constantFrom('副局长 王海洋', '', '局长 刘军', '待定'),
);

const decision = fc.record({
  牵头发布单位: department,
  计划编号: fc.constantFrom('FB2024-004', 'FB2024-018', 'FB2024-031', ''),
  类型: fc.constantFrom(...ADJUSTMENT_TYPES),
  分值: choice('1', '3', '-4', '9'),
  依据文号: choice('政办〔2024〕9号'),
});

const clock = fc.constantFrom('08:00', '09:30', '23:59');
const time = fc.tuple(day, clock).map((parts) => parts.join(' '));
const unplanned = fc.record({
  牵头发布单位: department,
  类型: fc.constantFrom(...UNPLANNED_TYPES),
  起算时间: time,
  召开时间: time,
});

const PLANNED = 28;
const ADDED = 8;

/** Without the empty cells, as a file has them. */
const filled = (cells: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([column, text]) => (text ? [[column, text]] : [])),
  );

const year = fc
  .record({
    asOf: fc.constantFrom('2024-06-30', '2024-10-31', '2024-12-31', '2025-02-28'),
    additions: fc.array(addition, { minLength: ADDED, maxLength: ADDED }),
    evidence: fc.array(tracking, { minLength: PLANNED + ADDED, maxLength: PLANNED + ADDED }),
    decisions: fc.array(decision, { maxLength: 6 }),
    unplanned: fc.array(unplanned, { maxLength: 6 }),
  })
  .map((parts): SampleYear => ({
    asOf: parts.asOf as PlainDate,
    added: parts.additions.map((cells, i) => [String(PLANNED + i + 1), ...cells]),
    evidence: new Map(parts.evidence.map((cells, i) => [i + 1, filled(cells)])),
    tables: {
      加扣分表: parts.decisions.map(filled),
      计划外表: parts.unplanned.map((line, i) => ({ 编号: `JW-${i + 1}`, ...line })),
      变更台账表: [],
    },
  }));

/** The random year of a seed, always the same. */
export function randomYear(seed: number): SampleYear {
  const [one] = fc.sample(year, { seed, numRuns: 1 });
  if (!one) throw new Error('a year');
  return one;
}
