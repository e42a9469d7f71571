import type { PlainDate } from '../core/calendar/plain-date';
import { wordsOf } from '../locales';
import type { LoadedPlan } from './load-plan';
import type { Options } from './options';
import type { OutFile } from './out-file';
import { stepLine, type Terminal } from './progress';

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
  const steps = stepLine(err);
  // Loaded only on demand: a check does not need Excel.
  const { makeWorkbook } = await import('./make-workbook');
  try {
    const { bytes, losses } = await makeWorkbook(loaded, {
      ...options,
      today,
      words,
      show: (step) => {
        steps.show(words.cli.making[step]);
      },
    });
    await out.write(bytes);
    steps.end();
    if (losses.length > 0) err.write([words.cli.notKept, ...losses, ''].join('\n'));
  } catch (error) {
    steps.end();
    throw error;
  }
}
