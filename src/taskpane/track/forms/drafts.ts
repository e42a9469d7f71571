import { useState } from 'react';
import type { Plan, PlanRow } from '../../../core/plan/model/plan';
import type { Drafts } from '../../environment/drafts';

/** A form about a row. `null` if the row has no 计划编号, by which it would be found again after a sort. */
export const draftKey = (
  form: 'register' | 'change',
  plan: Pick<Plan, 'title'>,
  { id }: Pick<PlanRow, 'id'>,
): string | null => (id === null ? null : `${form} ${plan.title ?? ''} ${id}`);

/** The texts of a form by its fields. */
type Typed<Field extends string> = Readonly<Partial<Record<Field, string>>>;

export interface Draft<Field extends string> {
  readonly typed: Typed<Field>;
  /** It was typed before, when the form was left without saving. */
  readonly isKept: boolean;
  readonly setField: (field: Field, value: string) => void;
  /** Starts over with the content of the row. */
  readonly discard: () => void;
}

/** The typed fields of a form, which outlive the form until they are saved or discarded. */
export function useDraft<Field extends string>(drafts: Drafts, key: string | null): Draft<Field> {
  const [typed, setTyped] = useState<Typed<Field>>(
    () => (key === null ? {} : (drafts.get(key) ?? {})) as Typed<Field>,
  );
  const [isKept, setKept] = useState(Object.keys(typed).length > 0);
  return {
    typed,
    isKept,
    setField: (field, value) => {
      const next = { ...typed, [field]: value };
      setTyped(next);
      if (key !== null) drafts.set(key, { ...next });
    },
    discard: () => {
      setTyped({} as Typed<Field>);
      setKept(false);
      if (key !== null) drafts.delete(key);
    },
  };
}
