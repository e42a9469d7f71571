import type { PlanRow } from '../../plan/model/plan';

/** The row's spokesperson cell with another name in the place of its own. */
export function withName({ cells, person }: PlanRow, name: string): string {
  const { text } = cells.spokesperson;
  const pattern = new RegExp(Array.from(person?.name ?? '').join('\\s*'), 'gu');
  const at = Array.from(text.matchAll(pattern)).at(-1);
  return at ? text.slice(0, at.index) + name + text.slice(at.index + at[0].length) : text;
}
