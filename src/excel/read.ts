import { likelyHeader } from '../core/plan/header/likely-header';
import type { ReadOptions } from '../core/plan/read-plan';
import { readSettings } from '../core/settings/reading/read-settings';
import { readingWith } from '../core/settings/use-settings';
import { unreadWords } from '../core/settings/words/word-rows';
import { isSettingsTable } from '../core/workbook-contract/settings-tables';
import type { CommandContext } from './command/command-context';
import { askForWorkbookId, recallUndo } from './command/kept-undo';
import { UNDO_KINDS } from './undo-kinds';
import { gridOf } from './grid/cells';
import { areaOf, withMerges } from './grid/merged-areas';
import { askForMarked } from './marks/mark-memory';
import { askForChoice } from './plan/choose-plan';
import { findPlans, meantPlan, type PlacedPlan, type SheetContent } from './plan/find-plans';
import { columnAt, RESULT_HEADER } from './plan/own-columns';
import { isOwnSheet } from './plan/own-sheets';
import { noteIds } from './plan/plan-ids';
import { learnMerges, readContents, type ReadSheet } from './plan/read-sheets';
import type { Candidate, FoundPlan, WorkbookReading } from './plan/reading';
import { absentTables } from './settings/needed-tables';
import { askForSettings } from './settings/tables/read-tables';

/**
 * Finds and reads the plan with the workbook's settings, in two syncs.
 * @param keepsUndo leaves Excel's undo list alone, for a reading that nobody has asked for: merged areas that were read
 * before are not read again
 */
export async function read(context: CommandContext, keepsUndo = false): Promise<WorkbookReading> {
  const { dirtySheets, mergedAreas, issuedIds } = context.session;
  if (!keepsUndo) mergedAreas.clear();
  const { worksheets, tables } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  tables.load('items/id,items/name,items/showHeaders,items/showTotals,items/worksheet/id');
  const choice = askForChoice(context.workbook);
  const marked = askForMarked(context);
  const identified = askForWorkbookId(context);
  const watching = dirtySheets.trackEdits(context.workbook, (id) => mergedAreas.delete(id));
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
  for (const { sheet, isProtected, content } of sheets) {
    if (isProtected || content?.cells.hasHiddenRows) dirtySheets.markDirty(sheet.id);
  }
  const known = settingsTables();
  const { settings, problems } = readSettings(known);
  const plans = await findWithMerges(context, sheets, readingWith(settings));
  noteIds(
    issuedIds,
    plans.map(({ plan }) => plan),
    known,
  );
  const meant = meantPlan(plans, choice());
  const isProtected = sheets.some(
    ({ sheet, isProtected }) => sheet.id === meant?.place.sheetId && isProtected,
  );
  return {
    found: meant && toFound(meant, isProtected),
    candidates: plans.map(toCandidate),
    unknown: plans.length > 0 ? null : unknownIn(sheets.flatMap(({ content }) => content ?? [])),
    sheets: visible.map(({ name }) => name),
    passedOver: sheets.flatMap(({ sheet, isPassedOver }) => (isPassedOver ? sheet.name : [])),
    unrelated: meant ? unrelatedOf(visible, plans, tables.items) : [],
    settings,
    problems,
    absent: meant ? absentTables(meant.plan, known) : [],
    unread: meant ? unreadWords(known, meant.plan, meant.plan.year) : [],
  };
}

/** The plans of the sheets; a plan in plain cells beside tables is read with its merged areas, by a further sync. */
async function findWithMerges(
  context: CommandContext,
  sheets: readonly ReadSheet[],
  options: ReadOptions,
): Promise<PlacedPlan[]> {
  const known = context.session.mergedAreas;
  const contents = sheets.flatMap(({ content }) => content ?? []);
  const plans = findPlans(contents, options);
  const lacking = plans.filter(
    ({ place: { table, sheetId } }) => table === null && !known.has(sheetId),
  );
  if (lacking.length === 0) return plans;
  for (const { place, cells } of lacking) {
    const read = sheets.find(({ sheet }) => sheet.id === place.sheetId);
    if (read) await learnMerges(context, read.sheet, areaOf(cells));
  }
  const withAll = contents.map((content) => ({
    ...content,
    cells: withMerges(content.cells, known.get(content.id) ?? []),
  }));
  return findPlans(withAll, options);
}

function unrelatedOf(
  sheets: readonly Excel.Worksheet[],
  plans: readonly PlacedPlan[],
  tables: readonly Excel.Table[],
): string[] {
  const related = new Set([
    ...plans.map(({ place }) => place.sheetId),
    ...tables.filter(({ name }) => isSettingsTable(name)).map(({ worksheet }) => worksheet.id),
  ]);
  return sheets.map(({ id }) => id).filter((id) => !related.has(id));
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
