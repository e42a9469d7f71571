import { createStore, del, entries, get, set } from 'idb-keyval';
import type { KeptUndo, UndoKeeper } from '../../excel/command/undo-keeper';

/** Workbooks whose last write is kept; the one that was written to longest ago goes first. */
const MOST = 10;

/** A database of its own, opened when it is first needed: where storage is blocked, opening fails. */
let opened: ReturnType<typeof createStore> | null = null;
const lastWrites = (): ReturnType<typeof createStore> =>
  (opened ??= createStore('press-plan-undo', 'last-writes'));

/** Keeps the last write of each workbook in this browser. */
export const keptUndo: UndoKeeper = {
  async load(workbook) {
    return get<unknown>(workbook, lastWrites());
  },
  async save(workbook, kept) {
    const store = lastWrites();
    if (!kept) {
      await del(workbook, store);
      return;
    }
    await set(workbook, kept, store);
    const all = await entries<string, KeptUndo>(store);
    const oldest = all.toSorted(([, one], [, other]) => other.at - one.at).slice(MOST);
    for (const [other] of oldest) await del(other, store);
  },
};
