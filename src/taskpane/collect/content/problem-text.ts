import { READABLE } from '../../../files/content/readable';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import type { SentProblem } from '../read-sent';

/** Why a file was not read. */
export function problemText(
  name: string,
  problem: SentProblem,
  { collect: { pane }, file }: Pick<Words, 'collect' | 'file'>,
): string {
  if (problem === 'failed' || problem === 'noPlan') return pane[problem];
  return fill(file[problem], { name, endings: READABLE.join(' ') });
}
