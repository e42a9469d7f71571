import type { Plan } from '../../core/plan/model/plan';
import type { CommandContext } from '../command/command-context';
import { Refusal } from '../command/failure';
import { writeQuietly } from '../command/looks';
import { startOver } from '../command/start-over';
import { writeWithUndo } from '../command/undo';
import type { WriteReport } from '../command/write-report';
import { askForArea } from '../grid/areas';
import { asTyped } from '../grid/escape-text';
import { freeName } from '../grid/sheet-names';
import { writeCells } from '../grid/write-cells';
import { keepChoice } from '../plan/choose-plan';
import { ORIGINAL_SHEET } from '../plan/own-sheets';
import type { PlanPlace } from '../plan/reading';
import { resolvePlanWith, type ResolvedPlan } from '../plan/resolve-plan';
import { askForLines, linesOf } from './bring-sheet';
import { conversionOf, type Conversion } from './conversion';
import { knownColumns, showPlan, widen } from './plan-style';
import { rowChanges } from './row-changes';
import { isConvertStep, takeBackConversion, toConvertStep, type Before } from './undo-convert';

const TABLE = '计划表';
/** A light table style, so that the office's own fills and borders stay visible. */
const STYLE = 'TableStyleLight1';

/**
 * Turns a pasted range into the Excel table 计划表, in place: blank rows and repeated headers are removed, merged
 * cells are split and filled, own columns and formats stay. An untouched copy of the sheet is kept as 原始附件. Two
 * syncs; two or three more for each time that somebody changes the sheet between them, to revert and start over.
 */
export async function convert(
  context: CommandContext,
  place: PlanPlace,
  plan: Plan,
): Promise<WriteReport> {
  const report = await startOver(context, () => convertOnce(context, place, plan));
  return report ?? { written: 0, left: [{ row: null, column: place.sheet, why: 'moving' }] };
}

/** @returns `null` if somebody has changed the sheet since it was read; the conversion has been reverted */
async function convertOnce(
  context: CommandContext,
  place: PlanPlace,
  plan: Plan,
): Promise<WriteReport | null> {
  if (place.table !== null) return { written: 0, left: [] };
  const { found, extra } = await resolvePlanWith(context, { place, plan }, () => ({
    names: askForNames(context.workbook),
    before: askForLayout(context, place, plan),
    taken: askForTables(context, place, plan),
  }));
  if (!found) return { written: 0, left: [{ row: null, column: place.sheet, why: 'gone' }] };
  if (found.isProtected) throw new Refusal('AccessDenied');
  if (extra.taken()) return { written: 0, left: [] };
  const { sheets, tables } = extra.names();
  const before = extra.before();
  const made = { table: freeName(TABLE, tables), copy: freeName(ORIGINAL_SHEET, sheets) };
  const conversion = conversionOf(found.now.plan, found.now.cells);
  const { sheet } = found;
  const { writes } = context.session;
  writeQuietly(context.workbook);
  // Fails before anything is changed if a colleague has just made a copy of that name.
  context.workbook.worksheets.add(made.copy).delete();
  const was = askForLines(sheet);
  queue(context, found, conversion, { ...made, widths: before.widths });
  const became = askForLines(sheet);
  const isBegun = isConvertStep(context.unfinished) && sheets.includes(context.unfinished.copy);
  const step = isBegun
    ? context.unfinished
    : toConvertStep({ converted: found.now, conversion, outcome: { made, before } });
  context.session.mergedAreas.delete(place.sheetId);
  await writeWithUndo(context, 'conversion', step);
  if (rowChanges(linesOf(found.now.cells), was()).length > 0) {
    await takeBackConversion(context, place, conversion, {
      ...{ made, before },
      converted: became(),
    });
    context.session.writes = writes;
    return null;
  }
  // The sheet as it was is in the copy of the try before; this one shows it half converted.
  if (isBegun) await deleteCopy(context, made.copy);
  return {
    written: conversion.filled.length,
    rows: conversion.removed.length,
    left: [],
    made: { ...made, copy: step.copy },
  };
}

async function deleteCopy(context: CommandContext, name: string): Promise<void> {
  context.workbook.worksheets.getItem(name).delete();
  await context.sync('copy of a half converted sheet', 'writes');
}

/** Names that are in use: of sheets, and of tables and defined names. */
function askForNames({ worksheets, tables, names }: Excel.Workbook): () => {
  sheets: string[];
  tables: string[];
} {
  worksheets.load('items/name');
  tables.load('items/name');
  names.load('items/name');
  return () => ({
    sheets: worksheets.items.map(({ name }) => name),
    tables: [...tables.items, ...names.items].map(({ name }) => name),
  });
}

/** Whether the plan is in an Excel table already, made by another window or a failed attempt. */
function askForTables(context: CommandContext, place: PlanPlace, plan: Plan): () => boolean {
  const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheetId);
  const { top, left } = place;
  const { headerRow, rows, headers } = plan;
  const area = [top + headerRow, left, rows.length + 1, Math.max(1, headers.length)] as const;
  return pendingTables(sheet.getRangeByIndexes(...area).getTables());
}

function pendingTables(tables: Excel.TableScopedCollection): () => boolean {
  tables.load('items/name');
  return () => tables.items.length > 0;
}

/** Column widths and frozen panes before the conversion. */
function askForLayout(context: CommandContext, place: PlanPlace, plan: Plan): () => Before {
  const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheetId);
  const formats = plan.headers.map(
    (_, column) => sheet.getRangeByIndexes(0, place.left + column, 1, 1).format,
  );
  for (const format of formats) format.load('columnWidth');
  const frozen = askForArea(sheet.freezePanes.getLocationOrNullObject());
  return () => ({ widths: formats.map(({ columnWidth }) => columnWidth), frozen: frozen() });
}

function queue(
  { workbook }: CommandContext,
  { sheet, now: { plan, place, cells } }: ResolvedPlan,
  { headerRow, left, columns, height, removed, filled }: Conversion,
  made: { readonly table: string; readonly copy: string; readonly widths: readonly number[] },
): void {
  const { top } = place;
  sheet.copy('After', sheet).name = made.copy;
  const first = place.left + left;
  const area = (rows: number): Excel.Range =>
    sheet.getRangeByIndexes(top + headerRow, first, rows, columns);
  area(height + removed.length).unmerge();
  const writes = filled.map(({ row, column, value }) => ({
    row: row + top,
    column: column + place.left,
    value: asTyped(value),
  }));
  writeCells(sheet, writes, cells.hasHiddenRows);
  for (const row of removed.toReversed()) {
    sheet
      .getRangeByIndexes(top + row, first, 1, 1)
      .getEntireRow()
      .delete('Up');
  }
  const table = sheet.tables.add(area(height), true);
  table.name = made.table;
  table.style = STYLE;
  area(height).format.wrapText = true;
  widen(sheet, knownColumns(plan, place), (column) => made.widths[column - place.left] ?? 0);
  keepChoice(workbook, { sheet: place.sheet, table: made.table });
  showPlan(sheet, top + headerRow);
}
