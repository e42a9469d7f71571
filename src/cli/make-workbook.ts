import { CommandFailure } from '../excel/command/failure';
import { fill } from '../locales/fill';
import type { Words } from '../locales';
import { failureWords } from '../locales/failure-words';
import { atWorkbook, type WrittenWorkbook } from './at-workbook';
import { beginLedger, finishLedger, type Finished, type MakingOptions } from './ledger';
import type { LoadedPlan } from './load-plan';
import { Unusable } from './unusable';

/**
 * Makes the ledger of a plan: the plan as table 计划表 with tracking columns, settings and marks. A workbook keeps
 * what else it holds; a text becomes a new one. It is made by the very commands of the task pane, at an Excel without
 * a screen.
 * @throws Unusable if Excel would refuse, for example at a protected sheet
 */
export async function makeWorkbook(
  loaded: LoadedPlan,
  options: MakingOptions,
): Promise<WrittenWorkbook<Finished>> {
  options.show('open');
  try {
    return await atWorkbook(loaded.workbook, options.language, async (excel) => {
      await beginLedger(excel, loaded, options);
      const finished = await finishLedger(excel, loaded, options);
      options.show('save');
      return finished;
    });
  } catch (error) {
    throw error instanceof Unusable ? error : refusal(error, options.words);
  }
}

/** Why Excel would refuse, in words; any other error as it is. */
function refusal(error: unknown, words: Words): unknown {
  if (!(error instanceof CommandFailure)) return error;
  const { what, advice } = failureWords(words, error.failure);
  return new Unusable(fill(words.cli.notMade, { what, advice }));
}
