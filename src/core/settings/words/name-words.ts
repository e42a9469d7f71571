import type { Plan } from '../../plan/plan';
import type { Spokesperson } from '../../plan/spokesperson';
import { wordingKey } from '../../plan/text';

/** A line of 姓名词表: how a spokesperson is written, and the name by which a formula compares people. */
export interface NameWord {
  readonly wording: string;
  /** Empty where the wording names nobody. */
  readonly name: string;
}

/**
 * The wordings of people, planned and actual, that 姓名词表 lacks.
 * @param known the wordings it has, whatever names people gave them
 */
export function missingNameWords(plan: Pick<Plan, 'rows'>, known: ReadonlySet<string>): NameWord[] {
  const words = new Map<string, NameWord>();
  const meet = (text: string, person: Spokesperson | null): void => {
    const wording = wordingKey(text);
    if (wording !== '' && !known.has(wording))
      words.set(wording, { wording, name: person?.name ?? '' });
  };
  for (const { cells, person, tracking } of plan.rows) {
    meet(cells.spokesperson.text, person);
    meet(tracking?.cells.实际发布人?.text ?? '', tracking?.speaker ?? null);
  }
  return [...words.values()];
}
