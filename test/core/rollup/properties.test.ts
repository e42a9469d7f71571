import { expect, it } from '@jest/globals';
import { assessPlan } from '../../../src/core/assessment/assess-plan';
import { parsePlainDate } from '../../../src/core/calendar/plain-date';
import { ledgerRecord, type LedgerRecord } from '../../../src/core/rollup/ledger-record';
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

it('what a roll-up takes from a ledger is the result of the engine, also after it was kept', () => {
  fc.assert(
    fc.property(ledgers, (sent) => {
      const plans = sent.map((rows) => trackedPlan(rows));
      for (const plan of plans) {
        const made = ledgerRecord(plan, DEFAULT_SETTINGS, TODAY, () => ({
          ...{ column: '', message: '' },
        }))!;
        const record = JSON.parse(JSON.stringify(made)) as LedgerRecord;
        expect(record).toEqual(made);
        const alone = assessPlan(plan, assessingWith(DEFAULT_SETTINGS, TODAY))!;
        expect(record.rows).toHaveLength(plan.rows.length);
        expect(record.rows.map(({ score }) => score)).toEqual(alone.rows.map(({ score }) => score));
        expect(record.departments).toEqual(alone.departments);
      }
    }),
    { numRuns: 15 },
  );
});
