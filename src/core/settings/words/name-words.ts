import type { Plan } from '../../plan/model/plan';
import type { Spokesperson } from '../../plan/people/spokesperson';
import { wordingKey } from '../../plan/cells/text';

/** A row of 姓名词表: a wording of a spokesperson and the name by which formulas compare people. */
export interface NameWord {
  readonly wording: string;
  /** Empty if the wording has no name. */
  readonly name: string;
}

/**
 * Wordings of planned and actual spokespersons that 姓名词表 lacks.
 * @param known wordings that it has
 */
export function missingNameWords(plan: Pick<Plan, 'rows'>, known: ReadonlySet<string>): NameWord[] {
  const words = new Map<string, NameWord>();
  const add = (text: string, person: Spokesperson | null): void => {
    const wording = wordingKey(text);
    if (wording !== '' && !known.has(wording))
      words.set(wording, { wording, name: person?.name ?? '' });
  };
  for (const { cells, person, tracking } of plan.rows) {
    // 「同上」 means another person in every row: a word table can only record that it is no name.
    add(cells.spokesperson.text, cells.spokesperson.ditto ? null : person);
    add(tracking?.cells.实际发布人?.text ?? '', tracking?.speaker ?? null);
  }
  return [...words.values()];
}
