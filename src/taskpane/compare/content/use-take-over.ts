import { useRef } from 'react';
import { collectPlans } from '../../../core/collection/collect-plans';
import type { SentTable } from '../../../core/collection/sent-files';
import type { PlanRow } from '../../../core/plan/model/plan';
import { checkChange, type ChangeCheck } from '../../../core/tracking/forms/change-form';
import type { FormCells } from '../../../core/tracking/forms/form';
import type { LedgerEntry } from '../../../core/tracking/ledger';
import { conferencesOf } from '../../../locales/phrases/collection-account';
import { minuteText } from '../../environment/minute-text';
import type { ComparePageProps } from '../compare-page-props';

/** Takes over a difference; each is one write, with one undo. */
export interface TakeOver {
  /** What registering a change comes to; its cells are `null` while something is missing. */
  readonly check: (row: PlanRow, change: FormCells) => ChangeCheck;
  readonly register: (row: PlanRow, change: FormCells) => void;
  readonly append: (row: PlanRow) => void;
}

export function useTakeOver(
  { controller, operations, found, today, now }: ComparePageProps,
  { name, table }: { readonly name: string; readonly table: SentTable },
  reason: string,
): TakeOver {
  const { place, plan } = found;
  // The same change again after a failure is registered with its first time, so that the ledger has it once.
  const entries = useRef(new Map<string, LedgerEntry>());
  const check = (row: PlanRow, change: FormCells): ChangeCheck =>
    checkChange(plan, row, { ...change, 变更原因: reason }, { asOf: today, at: '' });
  return {
    check,
    register: (row, change) => {
      const { cells, entry, deadline } = check(row, change);
      if (!cells || !entry) return;
      const key = JSON.stringify([row.id ?? row.key, change, reason]);
      const dated = entries.current.get(key) ?? { ...entry, 登记时间: minuteText(now()) };
      entries.current.set(key, dated);
      void controller.write(
        'change',
        () => operations.recordChange({ place, plan, row: row.key }, cells, dated),
        { row: row.key, deadline },
      );
    },
    append: (row) => {
      const { directory } = plan;
      const { added } = collectPlans([{ name, tables: [table] }], {
        year: plan.year ?? undefined,
        directory,
      });
      const conferences = conferencesOf({ added: added.filter((one) => one.row === row) });
      void controller.write('append', () => operations.appendConferences(place, plan, conferences));
    },
  };
}
