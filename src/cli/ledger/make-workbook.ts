import { CommandFailure, failureOf } from '../../excel/command/failure';
import { fill } from '../../locales/fill';
import type { Words } from '../../locales';
import { failureWords } from '../../locales/phrases/failure-words';
import { atWorkbook, type WrittenWorkbook } from './at-workbook';
import { beginLedger, finishLedger, type Finished, type MakingOptions } from './ledger';
import type { LoadedPlan } from '../plan/load-plan';
import { Unusable } from '../terminal/unusable';

/**
 * Creates the ledger of a plan: the plan as table 计划表 with tracking columns, settings and marks. A workbook keeps
 * its other contents; a text becomes a new workbook. The commands of the task pane do the work, in a headless Excel.
 * @throws Unusable if Excel would refuse, for example because a sheet is protected
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

/** Converts a refusal by Excel into a message; returns any other error unchanged. */
function refusal(error: unknown, words: Words): unknown {
  const isUnreadable = error instanceof Error && error.name === 'UnreadableXlsx';
  if (!isUnreadable && !(error instanceof CommandFailure)) return error;
  const { what, advice } = failureWords(words, failureOf(error));
  return new Unusable(fill(words.cli.notMade, { what, advice }));
}
