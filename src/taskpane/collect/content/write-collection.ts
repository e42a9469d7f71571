import { conferenceGrid } from '../../../core/collection/conference';
import { collectionLists } from '../../../excel/generated/collection-lists';
import type { WriteReport } from '../../../excel/command/write-report';
import type { FoundPlan } from '../../../excel/plan/reading';
import { fill } from '../../../locales/fill';
import { wordsOf } from '../../../locales';
import { accountOf, conferencesOf } from '../../../locales/phrases/collection-account';
import type { PlanController } from '../../controller/plan-controller';
import type { CollectOperations } from '../collect-operations';
import { problemText } from './problem-text';
import type { Collecting } from './use-collection';

/** Sheets are in Chinese, whatever the language of the pane. */
const WORDS = wordsOf('zh-CN');

interface Target {
  readonly controller: PlanController;
  readonly operations: CollectOperations;
  /** `null` in a workbook without a plan. */
  readonly found: FoundPlan | null;
}

const joined = (rows: number, ...reports: readonly WriteReport[]): WriteReport => ({
  written: reports.reduce((sum, { written }) => sum + written, 0),
  rows,
  left: reports.flatMap(({ left }) => left),
});

/**
 * Writes the new rows and the account of all that came.
 * @returns whether all of it was written
 */
export async function writeCollection(
  collecting: Collecting,
  { controller, operations, found }: Target,
): Promise<boolean> {
  const { collection, unread } = collecting;
  const reasons = unread.map(({ name, problem }) => ({
    name,
    reason: problemText(name, problem, WORDS),
  }));
  const lists = collectionLists(accountOf({ ...collecting, unread: reasons }));
  const conferences = conferencesOf(collection);
  const rows = conferences.length;
  const report = await controller.change(rows > 0 ? 'collect' : 'account', async () => {
    if (rows === 0) return operations.writeLists(lists);
    if (found) {
      const appended = await operations.appendConferences(found.place, found.plan, conferences);
      if (appended.left.length > 0) return appended;
      return joined(rows, appended, await operations.writeLists(lists));
    }
    // The plan last: with it this page closes, and until it stands everything can be written again.
    const account = await operations.writeLists(lists);
    const { name, title } = WORDS.collect.sheet;
    const year = collection.year ?? '';
    const grid = conferenceGrid(fill(title, { year }), conferences);
    return joined(rows, account, await operations.insertPlan(fill(name, { year }), grid));
  });
  return report?.left.length === 0;
}
