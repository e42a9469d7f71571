import { useMemo, useRef, useState } from 'react';
import {
  adjustmentFields,
  checkAdjustment,
  type AdjustmentDraft,
  type AdjustmentField,
} from '../../../core/assessment/adjustment-form';
import type { Adjustment } from '../../../core/assessment/adjustments';
import type { Drafts } from '../../environment/drafts';
import { useDraft } from '../../track/forms/drafts';
import type { Scoring } from '../scoring';

const EMPTY: AdjustmentDraft = {
  department: '',
  type: '',
  id: '',
  points: '',
  document: '',
  note: '',
};

/** A decision as it is typed, checked; a field's problems are visible once it was edited, or once saving was tried. */
export function useAdjustmentDraft({ decisions, scheme, plan }: Scoring, drafts: Drafts) {
  const kept = useDraft<AdjustmentField>(drafts, `adjustment ${plan.title ?? ''}`);
  const { typed } = kept;
  const draft = useMemo(() => ({ ...EMPTY, ...typed }), [typed]);
  const [edited, setEdited] = useState<ReadonlySet<AdjustmentField>>(new Set());
  const recorded = decisions.map(({ adjustment }) => adjustment);
  const check = checkAdjustment(draft, recorded, scheme.numbers);
  const fields = adjustmentFields(draft.type);

  const change = (field: AdjustmentField, value: string): void => {
    // A conference belongs to its department.
    kept.setFields({ ...(field === 'department' && { id: '' }), [field]: value });
    setEdited((before) => new Set([...before, field]));
  };
  const firstTry = useRef({ draft, recorded });
  /**
   * The decisions before the first try to save this draft: saved again after a failure that had written it after all, it
   * must not count itself.
   */
  const recordedBefore = (): readonly Adjustment[] => {
    if (firstTry.current.draft !== draft) firstTry.current = { draft, recorded };
    return firstTry.current.recorded;
  };
  const showAllProblems = (): void => {
    setEdited(new Set(fields));
  };
  /** Empties the form for the next decision on the same department. */
  const clear = (): void => {
    kept.discard({ department: draft.department });
    setEdited(new Set());
  };
  return { kept, draft, edited, fields, check, change, recordedBefore, showAllProblems, clear };
}

export type AdjustmentDraftState = ReturnType<typeof useAdjustmentDraft>;
