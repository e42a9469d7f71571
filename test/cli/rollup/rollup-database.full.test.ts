import { expect, it } from '@jest/globals';
import { assessPlan } from '../../../src/core/assessment/assess-plan';
import type { DepartmentAssessment } from '../../../src/core/assessment/assess-department';
import { roundHalfUp } from '../../../src/core/assessment/round';
import { parsePlainDate } from '../../../src/core/calendar/plain-date';
import { groupBy } from '../../../src/core/group-by';
import { ledgerRecord, type LedgerRecord } from '../../../src/core/rollup/ledger-record';
import type { Settings } from '../../../src/core/settings/settings';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/reading/read-settings';
import { assessingWith } from '../../../src/core/settings/use-settings';
import {
  RollupDatabase,
  type ResultCell,
  type SourceLine,
} from '../../../src/cli/rollup/rollup-database';
import fc from '../../support/fast-check';
import { trackedPlan } from '../../support/tracked-plan';
import { tracking } from '../../support/tracking-arbitraries';

const TODAY = parsePlainDate('2024-12-31')!;
const OTHER: Settings = {
  ...DEFAULT_SETTINGS,
  scheme: {
    ...DEFAULT_SETTINGS.scheme,
    points: { ...DEFAULT_SETTINGS.scheme.points, C1: 40 },
  },
};
const row = fc.record({
  department: fc.constantFrom('教育局', '统计局', '民政局', ''),
  timing: fc.constantFrom('3月', '8月20日', '三季度', '待定'),
  topic: fc.constantFrom('招生政策发布会', '经济运行发布会'),
  tracking,
});
const sent = fc.array(
  fc.record({
    rows: fc.array(row, { minLength: 1, maxLength: 8 }),
    district: fc.constantFrom('甲区', '乙县'),
    settings: fc.constantFrom(DEFAULT_SETTINGS, DEFAULT_SETTINGS, OTHER),
    isTaken: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);
type Sent = (typeof sent extends fc.Arbitrary<infer T> ? T : never)[number];

const TEXTS = { column: '', message: '' };

interface Made {
  readonly line: SourceLine;
  readonly record: LedgerRecord;
  readonly plan: ReturnType<typeof trackedPlan>;
  readonly settings: Settings;
}

const made = ({ rows, district, settings, isTaken }: Sent, at: number): Made => {
  const plan = trackedPlan(rows);
  const record = ledgerRecord(plan, settings, TODAY, () => TEXTS)!;
  const { year, asOf, scheme, schemeKey } = record;
  const line: SourceLine = {
    ...{ content: `sha-${at}`, file: `${district}/${at}.xlsx`, district, year, asOf },
    ...{ scheme, schemeKey, state: isTaken ? 'taken' : 'returned', note: '' },
    conferences: plan.rows.length,
  };
  return { line, record, plan, settings };
};

/** Answers of a database that was given the ledgers in this order. */
async function answers(
  ledgers: readonly Made[],
  order: readonly Made[],
): Promise<Record<string, ResultCell[][]>> {
  const database = await RollupDatabase.open();
  try {
    for (const { line, record } of order) database.add({ ...line, content: line.content!, record });
    await database.settle(ledgers.map(({ line }) => line));
    const results: Record<string, ResultCell[][]> = {};
    for (const query of ['sources', 'ranks', 'districts', 'conferences', 'counts'] as const) {
      results[query] = await database.rows(query);
    }
    return results;
  } finally {
    database.close();
  }
}

/** The rank over all: one more than the departments of the same scheme that have a higher score. */
function overall(
  one: DepartmentAssessment & { schemeKey: string | null },
  all: readonly (DepartmentAssessment & { schemeKey: string | null })[],
): number | null {
  const { score } = one;
  if (score === null || one.veto) return null;
  const better = all.filter(
    (other) => other.schemeKey === one.schemeKey && !other.veto && (other.score ?? -1) > score,
  );
  return better.length + 1;
}

/** What districts.sql is to give of each district and scheme, from the rows that the engine has scored. */
function districtTotals(taken: readonly Made[]): string[] {
  const groups = groupBy(taken, ({ line }) => JSON.stringify([line.schemeKey, line.district]));
  return Array.from(groups.values(), (own) => {
    const rows = own.flatMap(({ plan, settings }) => {
      return assessPlan(plan, assessingWith(settings, TODAY))!.rows;
    });
    const scored = rows.filter(({ state }) => state === '计分');
    const scores = scored.flatMap(({ score }) => score ?? []);
    const tenths = scores.reduce((sum, score) => sum + Math.round(score * 10), 0);
    return JSON.stringify([
      own[0]!.line.district,
      scores.length === 0 ? '' : roundHalfUp(tenths / (10 * scores.length), 2),
      own.length,
      rows.length,
      rows.filter(({ facts }) => facts.held !== null).length,
      rows.filter(({ facts }) => facts.daysLate === 0).length,
      scored.length,
    ]);
  });
}

it('totals are the engine’s to the last decimal, whatever the order of the files', async () => {
  await fc.assert(
    fc.asyncProperty(sent, fc.infiniteStream(fc.nat()), async (all, keys) => {
      const ledgers = all.map(made);
      const { ranks, districts, conferences, counts } = await answers(ledgers, ledgers);
      const taken = ledgers.filter(({ line }) => line.state === 'taken');
      const engine = taken.flatMap(({ plan, settings, line }) =>
        assessPlan(plan, assessingWith(settings, TODAY))!.departments.map((one) => ({
          ...one,
          ...{ file: line.file, district: line.district, schemeKey: line.schemeKey },
        })),
      );
      const listed = ranks!.map((cells) => JSON.stringify(cells.slice(1)));
      const expected = engine.map((one) =>
        JSON.stringify(
          [
            ...[overall(one, engine), one.district, one.department, one.score, one.grade],
            ...[one.planned, one.held, one.onTime, one.n, one.base],
            ...[one.deductions, one.bonus, one.rank, one.file],
          ].map((cell) => cell ?? ''),
        ),
      );
      expect(listed.sort()).toEqual(expected.sort());
      expect(districts!.map((cells) => JSON.stringify(cells.slice(1))).sort()).toEqual(
        districtTotals(taken).sort(),
      );
      expect(conferences).toHaveLength(taken.reduce((sum, { plan }) => sum + plan.rows.length, 0));
      const refused = ledgers.filter(({ line }) => line.state === 'returned');
      const rowsIn = ledgers.reduce((sum, { line }) => sum + line.conferences!, 0);
      const rowsRefused = refused.reduce((sum, { line }) => sum + line.conferences!, 0);
      expect(Number(counts![0]![3]) + rowsRefused).toBe(rowsIn);

      const weights = new Map(ledgers.map((one) => [one, keys.next().value as number]));
      const shuffled = [...ledgers].sort((a, b) => weights.get(a)! - weights.get(b)!);
      expect(await answers(ledgers, shuffled)).toEqual(await answers(ledgers, ledgers));
    }),
    { numRuns: 60 },
  );
});

it('ledgers of different schemes are ranked apart, the scheme of most ledgers first', async () => {
  const rows = [
    { department: '教育局', timing: '3月', topic: '招生', tracking: { 召开日期: '2024-03-05' } },
  ];
  const ledgers = [OTHER, DEFAULT_SETTINGS, DEFAULT_SETTINGS].map((settings, at) =>
    made({ rows, district: '甲区', settings, isTaken: true } as Sent, at),
  );
  const { ranks } = await answers(ledgers, ledgers);
  expect(ranks!.map(([scheme, rank, , , , , ...others]) => [scheme, rank, others.at(-1)])).toEqual([
    ['v1', 1, '甲区/1.xlsx'],
    ['v1', 1, '甲区/2.xlsx'],
    ['v1（2）', 1, '甲区/0.xlsx'],
  ]);
});
