import { useRef } from 'react';
import type { ChangeCheck } from '../../../core/tracking/forms/change-form';
import type { FormCells } from '../../../core/tracking/forms/form';
import type { LedgerEntry } from '../../../core/tracking/ledger';
import { minuteText } from '../../environment/minute-text';

interface SubmittedChange {
  readonly typed: FormCells;
  readonly cells: FormCells;
  readonly entry: LedgerEntry;
}

/**
 * The change to save for a draft. The same draft gives the same change again, with its first time of registration,
 * so that saving again after a failure does not register the change twice.
 * @returns a function of the draft and its check, `null` if there is nothing to save
 */
export function useSubmittedChange(
  now: () => Date,
): (typed: FormCells, check: ChangeCheck | null) => SubmittedChange | null {
  const last = useRef<SubmittedChange | null>(null);
  return (typed, check) => {
    if (last.current?.typed === typed) return last.current;
    const at = minuteText(now());
    last.current =
      check?.cells && check.entry
        ? { typed, cells: check.cells, entry: { ...check.entry, 登记时间: at } }
        : null;
    return last.current;
  };
}
