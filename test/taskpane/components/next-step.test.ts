import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '../../../src/core/calendar/plain-date';
import type { FoundPlan } from '../../../src/excel/plan/reading';
import { asOfDateToOffer, nextStep } from '../../../src/taskpane/components/steps/next-step';
import { trackedPlan } from '../../support/tracked-plan';

const day = (text: string): PlainDate => text as PlainDate;

describe('the next step', () => {
  const tracked = trackedPlan([{}]);
  const listed = { ...tracked, trackingColumns: {} };
  const found = (table: string | null, plan = tracked): Pick<FoundPlan, 'place' | 'plan'> => ({
    place: {
      sheet: '计划',
      sheetId: '1',
      table,
      tableId: table,
      top: 0,
      left: 0,
    },
    plan,
  });

  it.each([
    ['a list that is not checked', false, found(null, listed), '2024-03-19', null],
    ['a list', true, found(null, listed), '2024-03-19', 'convert'],
    ['a table', true, found('计划表', listed), '2024-03-19', 'add'],
    ['a ledger in its year', true, found('计划表'), '2024-12-30', 'record'],
    ['a ledger at the end of its year', true, found('计划表'), '2024-12-31', 'score'],
  ] as const)('of %s', (_, isChecked, plan, asOf, action) => {
    const next = nextStep({ isChecked, found: plan, asOf: day(asOf) });
    expect(next?.action ?? null).toBe(action);
  });
});

describe('the as-of date of a year that is over', () => {
  it('is offered until somebody has given one', () => {
    expect(asOfDateToOffer(2024, null, day('2026-11-29'))).toBe('2024-12-31');
    expect(asOfDateToOffer(2024, day('2024-06-30'), day('2026-11-29'))).toBeNull();
  });

  it('is not offered within the year, nor without a year', () => {
    expect(asOfDateToOffer(2024, null, day('2024-12-31'))).toBeNull();
    expect(asOfDateToOffer(null, null, day('2026-11-29'))).toBeNull();
  });
});
