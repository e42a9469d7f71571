import { BooleanNumber } from '@univerjs/core';
import type { IWorkbookData } from '@univerjs/core';
import { Workbook } from 'exceljs';
import type { WorkbookView, Worksheet } from 'exceljs';
import type { Area } from '../../model/data/area';
import { barDirection } from '../../model/data/chart-data';
import type { Registry } from '../../model/data/registry';
import type { ModelSnapshot } from '../../model/data/snapshot';
import { activeSheetOf } from '../../univer/active-sheet';
import { writeConditionalFormats } from './conditional-formats';
import type { GridFilters } from '../parts/filters';
import { FILTERS_RESOURCE, writeFilter } from '../parts/filters';
import { finish } from './finish';
import type { Loss } from '../losses';
import { Losses } from '../losses';
import type { GridNotes } from '../parts/notes';
import { NOTES_RESOURCE, notesOf } from '../parts/notes';
import { writeOutline } from '../parts/outline';
import { writePageLayout } from '../parts/page-layout';
import { writeProtection } from '../parts/protection';
import { writeSheet } from './sheet';
import { StyleWriter } from './styles';
import { writeTable } from '../parts/tables';
import { writeValidations } from './validations';

interface WrittenFile {
  readonly bytes: ArrayBuffer;
  /** What the workbook holds and the file does not. */
  readonly losses: readonly Loss[];
}

/**
 * Writes a workbook as an .xlsx file, which Excel calculates anew when it opens it.
 * @param made the date of making that the file tells; all else in it depends on the workbook alone
 */
export async function writeXlsx(
  { workbook: from, registry }: ModelSnapshot,
  made = new Date(),
): Promise<WrittenFile> {
  const workbook = new Workbook();
  workbook.created = made;
  workbook.modified = made;
  workbook.calcProperties.fullCalcOnLoad = true;
  const losses = new Losses();
  const styles = new StyleWriter(from.styles);
  const notes = JSON.parse(resource(from, NOTES_RESOURCE) || '{}') as GridNotes;
  const filters = JSON.parse(resource(from, FILTERS_RESOURCE) || '{}') as GridFilters;
  for (const id of from.sheetOrder) {
    const source = from.sheets[id] ?? {};
    const state = stateOf(
      source.hidden === BooleanNumber.TRUE,
      registry.sheets[id]?.veryHidden === true,
    );
    const sheet = workbook.addWorksheet(source.name ?? id, { state });
    const tables = registry.tables.filter((table) => table.area.sheetId === id);
    for (const table of tables) writeTable(sheet, table);
    for (const table of tables)
      losses.add('filterCriteria', sheet.name, table.name, Object.keys(table.filters).length);
    writeSheet(sheet, source, styles, tables);
    writeFilter(sheet, filters[id], losses);
    for (const note of notesOf(notes, id))
      sheet.getCell(note.row + 1, note.col + 1).note = note.note;
    await writeRegistered(sheet, id, registry, losses);
  }
  workbook.views = [viewOf(from)];
  const plain = await workbook.xlsx.writeBuffer();
  return { bytes: await finish(plain, registry, from), losses: losses.list() };
}

function resource(from: IWorkbookData, name: string): string {
  return from.resources?.find((entry) => entry.name === name)?.data ?? '';
}

/** The sheet that is in front when the file is opened. */
function viewOf(from: IWorkbookData): WorkbookView {
  const activeTab = Math.max(0, from.sheetOrder.indexOf(activeSheetOf(from) ?? ''));
  return {
    x: 0,
    y: 0,
    width: 28_800,
    height: 15_000,
    firstSheet: 0,
    activeTab,
    visibility: 'visible',
  };
}

function stateOf(hidden: boolean, veryHidden: boolean): 'visible' | 'hidden' | 'veryHidden' {
  if (veryHidden) return 'veryHidden';
  return hidden ? 'hidden' : 'visible';
}

async function writeRegistered(
  sheet: Worksheet,
  id: string,
  registry: Registry,
  losses: Losses,
): Promise<void> {
  const here = (record: { readonly areas: readonly Area[] }): boolean =>
    record.areas[0]?.sheetId === id;
  const rules = registry.conditionalFormats.filter(here);
  writeConditionalFormats(sheet, rules);
  losses.add('stopIfTrue', sheet.name, '', rules.filter((rule) => rule.stopIfTrue).length);
  writeValidations(sheet, registry.validations.filter(here), losses);
  const lost = registry.charts.filter(
    (chart) => chart.sheetId === id && barDirection(chart) === null,
  );
  losses.add('chart', sheet.name, '', lost.length);
  const { outline, page, protection } = registry.sheets[id] ?? {};
  if (outline) writeOutline(sheet, outline);
  if (page) writePageLayout(sheet, page);
  if (protection) await writeProtection(sheet, protection);
}
