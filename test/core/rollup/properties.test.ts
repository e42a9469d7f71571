import { expect, it } from '@jest/globals';
import { assessPlan } from '../../../src/core/assessment/assess-plan';
import { parsePlainDate } from '../../../src/core/calendar/plain-date';
import { ledgerRecord, type LedgerRecord } from '../../../src/core/rollup/ledger-record';
import { rankOverAll } from '../../../src/core/rollup/rank-over-all';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/reading/read-settings';
import { assessingWith } from '../../../src/core/settings/use-settings';
import fc from '../../support/fast-check';
import { trackedPlan } from '../../support/tracked-plan';
import { tracking } from '../../support/tracking-arbitraries';

const TODAY = parsePlainDate('2024-12-31')!;
const row = fc.record({
  department: fc.constantFrom('教育局', '统计局', '民政局'),
  timing: fc.constantFrom('3月', '8月20日', '三季度', '待定'),
  topic: fc.constantFrom('招生政策发布会', '经济运行发布会'),
  tracking,
});
const ledgers = fc.array(fc.array(row, { minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 5,
});

it('what a roll-up lists of each ledger is the result of the engine, also after it was kept', () => {
  fc.assert(
    fc.property(ledgers, (sent) => {
      const plans = sent.map((rows) => trackedPlan(rows));
      const taken = plans.map((plan, at) => {
        const made = ledgerRecord(plan, DEFAULT_SETTINGS, TODAY, () => ({
          ...{ column: '', message: '' },
        }))!;
        const record = JSON.parse(JSON.stringify(made)) as LedgerRecord;
        expect(record).toEqual(made);
        return { at, record };
      });
      const groups = rankOverAll(taken);
      const listed = groups.flatMap(({ departments }) => departments);
      for (const [at, plan] of plans.entries()) {
        const alone = assessPlan(plan, assessingWith(DEFAULT_SETTINGS, TODAY))!;
        const rows = taken[at]!.record.rows;
        expect(rows).toHaveLength(plan.rows.length);
        expect(rows.map(({ score }) => score)).toEqual(alone.rows.map(({ score }) => score));
        const ofLedger = listed.filter(({ ledger }) => ledger.at === at);
        for (const own of alone.departments) {
          const one = ofLedger.find(({ department }) => department === own.department);
          expect(one).toMatchObject({ score: own.score, base: own.base, planned: own.planned });
        }
        expect(ofLedger).toHaveLength(alone.departments.length);
      }
    }),
    { numRuns: 15 },
  );
});
