import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';

/** The first of the problems that a form shows, with the name of its field; empty without one. */
export function problemText<Problem extends { readonly field: string }>(
  problems: readonly Problem[],
  nameOf: (problem: Problem) => string,
  messageOf: (problem: Problem) => string,
  { progress }: Words,
): string {
  const [first] = problems;
  if (!first) return '';
  return fill(progress.cannotSave, {
    field: nameOf(first),
    problem: messageOf(first),
    more: problems.length > 1 ? problems.length : '',
  });
}
