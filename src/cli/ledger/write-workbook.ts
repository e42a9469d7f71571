import { lineOf } from '../../core/plan/cells/grid';
import type { PlainDate } from '../../core/calendar/plain-date';
import { fill } from '../../locales/fill';
import { wordsOf, type Words } from '../../locales';
import type { LoadedPlan } from '../plan/load-plan';
import type { Options } from '../options/options';
import type { OutFile } from '../terminal/out-file';
import { printable } from '../terminal/printable';
import { stepLine, type Terminal } from '../terminal/progress';
import { Unusable } from '../terminal/unusable';

/** What a cell of Excel holds; a file with more in one has to be repaired. */
const LONGEST_CELL = 32_767;

interface Environment {
  readonly err: Terminal;
  readonly today: PlainDate;
}

/**
 * Creates and writes the workbook, and reports on standard error what could not be kept.
 * @throws Unusable if it cannot be created or written
 */
export async function writeWorkbook(
  out: OutFile,
  loaded: LoadedPlan,
  options: Options,
  { err, today }: Environment,
): Promise<void> {
  const words = wordsOf(options.language);
  refuseLongCells(loaded, words);
  const steps = stepLine(err);
  // Loaded only on demand: a check does not need Excel.
  const { makeWorkbook } = await import('./make-workbook');
  try {
    const { done, bytes, losses } = await makeWorkbook(loaded, {
      ...options,
      today,
      words,
      show: (step) => {
        steps.show(words.cli.making[step]);
      },
    });
    await out.write(bytes);
    steps.end();
    tell(err, words.cli.notKept, losses);
    tell(err, words.cli.differing, done.alterations);
  } catch (error) {
    steps.end();
    throw error;
  }
}

function tell(err: Terminal, heading: string, lines: readonly string[]): void {
  if (lines.length > 0) err.write(printable([heading, ...lines, ''].join('\n')));
}

function refuseLongCells({ grid, sheet }: LoadedPlan, { file: words }: Words): void {
  grid.rows.forEach((cells, at) => {
    const long = cells.find(({ text }) => text.length > LONGEST_CELL);
    if (!long) return;
    const place = { sheet: sheet ?? '', row: lineOf(grid, at), count: long.text.length };
    throw new Unusable(fill(words.longCell, place));
  });
}
