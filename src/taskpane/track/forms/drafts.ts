import { useState } from 'react';
import type { PlanRow } from '../../../core/plan/model/plan';
import type { FormCells } from '../../../core/tracking/forms/form';

/** What was typed into forms that were left without saving, by form and row. */
export type Drafts = Map<string, FormCells>;

/** A form about a row. `null` if the row has no 计划编号, by which it would be found again after a sort. */
export const draftKey = (
  form: 'register' | 'change',
  { id }: Pick<PlanRow, 'id'>,
): string | null => (id === null ? null : `${form} ${id}`);

export interface Draft {
  readonly typed: FormCells;
  /** It was typed before, when the form was left without saving. */
  readonly isKept: boolean;
  readonly setField: (column: keyof FormCells, value: string) => void;
  /** Starts over with the content of the row. */
  readonly discard: () => void;
}

/** The typed fields of a form, which outlive the form until they are saved or discarded. */
export function useDraft(drafts: Drafts, key: string | null): Draft {
  const [typed, setTyped] = useState<FormCells>(() => drafts.get(key ?? '') ?? {});
  const [isKept, setKept] = useState(Object.keys(typed).length > 0);
  return {
    typed,
    isKept,
    setField: (column, value) => {
      const next = { ...typed, [column]: value };
      setTyped(next);
      if (key) drafts.set(key, next);
    },
    discard: () => {
      setTyped({});
      setKept(false);
      if (key) drafts.delete(key);
    },
  };
}
