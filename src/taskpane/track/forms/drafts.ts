import { useState } from 'react';
import * as z from 'zod/mini';
import type { Plan, PlanRow } from '../../../core/plan/model/plan';
import type { DraftFields, Drafts } from '../../environment/drafts';
import { useKept } from '../../environment/use-kept';

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
  readonly setFields: (changed: Typed<Field>) => void;
  /** Starts over with the content of the row, or with other fields. */
  readonly discard: (first?: Typed<Field>) => void;
}

const FIELDS: z.ZodMiniType<DraftFields> = z.record(z.string(), z.string());

/**
 * The typed fields of a form, which outlive the form until they are saved or discarded.
 * @param key where they are kept; `null` if only a change of the language keeps them, by their place in the pane
 */
export function useDraft<Field extends string>(
  drafts: Drafts,
  key: string | null,
  place = `form ${key}`,
): Draft<Field> {
  const [fields, setFields] = useKept(place, FIELDS, () =>
    key === null ? {} : (drafts.get(key) ?? {}),
  );
  const typed = fields as Typed<Field>;
  const [isKept, setKept] = useState(Object.keys(typed).length > 0);
  const change = (changed: Typed<Field>): void => {
    const next: DraftFields = { ...fields, ...changed };
    setFields(next);
    if (key !== null) drafts.set(key, next);
  };
  return {
    typed,
    isKept,
    setField: (field, value) => {
      change({ [field]: value } as Typed<Field>);
    },
    setFields: change,
    discard: (first) => {
      setFields({ ...first });
      setKept(false);
      if (key !== null) drafts.delete(key);
    },
  };
}
