import { likelyHeader } from '../core/plan/header/likely-header';
import { readSettings } from '../core/settings/reading/read-settings';
import { readingWith } from '../core/settings/use-settings';
import { unreadWords } from '../core/settings/words/word-rows';
import type { CommandContext } from './command/command-context';
import { askForWorkbookId, recallUndo } from './command/kept-undo';
import { UNDO_KINDS } from './undo-kinds';
import { gridOf } from './grid/cells';
import { askForMarked } from './marks/mark-memory';
import { askForChoice } from './plan/choose-plan';
import { findPlans, meantPlan, type PlacedPlan, type SheetContent } from './plan/find-plans';
import { columnAt, RESULT_HEADER } from './plan/own-columns';
import { isOwnSheet } from './plan/own-sheets';
import { noteIds } from './plan/plan-ids';
import { readContents } from './plan/read-sheets';
import type { Candidate, FoundPlan, WorkbookReading } from './plan/reading';
import { absentTables } from './settings/needed-tables';
import { askForSettings } from './settings/tables/read-tables';

/** Finds and reads the plan with the workbook's settings, in two syncs. */
export async function read(context: CommandContext): Promise<WorkbookReading> {
  const { dirtySheets, issuedIds } = context.session;
  const { worksheets, tables } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  tables.load('items/id,items/name,items/showHeaders,items/showTotals,items/worksheet/id');
  const choice = askForChoice(context.workbook);
  const marked = askForMarked(context);
  const identified = askForWorkbookId(context);
  const watching = dirtySheets.trackEdits(context.workbook);
  await context.sync('names');
  watching();
  marked();
  identified();
  await recallUndo(context, UNDO_KINDS);
  const visible = worksheets.items.filter(
    ({ name, visibility }) => visibility === 'Visible' && !isOwnSheet(name),
  );
  dirtySheets.clear();
  const { sheets, extra: settingsTables } = await readContents(context, visible, tables.items, () =>
    askForSettings(tables.items),
  );
  // Commands read these sheets again before they write, so that they see protection and hidden rows.
  for (const { id, isProtected, content } of sheets) {
    if (isProtected || content?.cells.hasHiddenRows) dirtySheets.markDirty(id);
  }
  const known = settingsTables();
  const { settings, problems } = readSettings(known);
  const plans = findPlans(
    sheets.flatMap(({ content }) => content ?? []),
    readingWith(settings),
  );
  noteIds(
    issuedIds,
    plans.map(({ plan }) => plan),
    known,
  );
  const meant = meantPlan(plans, choice());
  const isProtected = sheets.some(
    (sheet) => sheet.id === meant?.place.sheetId && sheet.isProtected,
  );
  return {
    found: meant && toFound(meant, isProtected),
    candidates: plans.map(toCandidate),
    unknown: plans.length > 0 ? null : unknownIn(sheets.flatMap(({ content }) => content ?? [])),
    sheets: visible.map(({ name }) => name),
    settings,
    problems,
    absent: meant ? absentTables(meant.plan, known) : [],
    unread: meant ? unreadWords(known, meant.plan, meant.plan.year) : [],
  };
}

function unknownIn(sheets: readonly SheetContent[]): WorkbookReading['unknown'] {
  for (const { name: sheet, cells } of sheets) {
    const grid = gridOf(cells);
    if (likelyHeader(grid)) return { sheet, grid };
  }
  return null;
}

const toCandidate = ({ plan, place }: PlacedPlan): Candidate => ({
  place,
  title: plan.title,
  rows: plan.rows.length,
});

function toFound({ plan, place, cells }: PlacedPlan, isProtected: boolean): FoundPlan {
  const results = columnAt(plan, RESULT_HEADER);
  const isMarked = plan.rows.some(({ gridRow }) => Boolean(cells.text[gridRow]?.[results]));
  return { plan, place, isProtected, isFiltered: cells.hasHiddenRows, isMarked };
}
