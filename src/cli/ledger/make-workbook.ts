import { atWorkbook, type WrittenWorkbook } from './at-workbook';
import { beginLedger, finishLedger, type Finished, type MakingOptions } from './ledger';
import type { LoadedPlan } from '../plan/load-plan';

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
  return atWorkbook(loaded.workbook, options.language, async (excel) => {
    await beginLedger(excel, loaded, options);
    const finished = await finishLedger(excel, loaded, options);
    options.show('save');
    return finished;
  });
}
