import { Refusal } from '../command/failure';
import { askForArea } from '../grid/areas';
import { freeName } from '../grid/sheet-names';
import type { GeneratedRow } from './generated-rows';
import {
  askForContent,
  type ExistingContent,
  type ExistingTable,
  type GeneratedSpec,
} from './generated-table';
import { headersOf, type PlannedTable } from './write-table';

/** An existing generated sheet, or the name of the one to be created. */
export interface KnownSheet {
  readonly spec: GeneratedSpec;
  readonly existing: ExistingTable | null;
  readonly content: ExistingContent | null;
  /** The rows of the table as they stand, whatever is to be carried over. */
  readonly standing: ExistingContent['rows'];
  /** Not the planned name if a sheet of that name has other content. */
  readonly name: string;
  /** There is an empty sheet of that name. */
  readonly isEmpty: boolean;
}

/** Asks for the content of the table, or for a place for it; available after the next sync. */
export function askForSheet(
  workbook: Excel.Workbook,
  spec: GeneratedSpec,
  existing: ExistingTable | null,
): () => KnownSheet {
  if (existing) {
    if (existing.isProtected) throw new Refusal('AccessDenied');
    const content = askForContent(spec, existing);
    return () => {
      const found = content();
      return {
        ...{ spec, existing, content: found, standing: found.rows },
        ...{ name: existing.sheetName, isEmpty: false },
      };
    };
  }
  const names = workbook.worksheets.items.map(({ name }) => name);
  const used = askForArea(
    workbook.worksheets.getItemOrNullObject(spec.sheet).getUsedRangeOrNullObject(true),
  );
  return () => {
    const isFree = used() === null;
    return {
      ...{ spec, existing, content: null, standing: [] },
      name: isFree ? spec.sheet : freeName(spec.sheet, names),
      isEmpty: isFree && names.includes(spec.sheet),
    };
  };
}

/** Queues creating the sheet where it is missing. */
export function plannedTable(
  { worksheets }: Excel.Workbook,
  { spec, existing, standing, name, isEmpty }: KnownSheet,
  rows: readonly GeneratedRow[],
  lines: PlannedTable['lines'],
): PlannedTable {
  const headers = headersOf(spec, existing);
  if (existing) {
    const { sheet, sheetName, row, column } = existing;
    return { spec, sheet, sheetName, row, column, headers, rows, lines, existing, standing };
  }
  const sheet = isEmpty ? worksheets.getItem(name) : worksheets.add(name);
  return {
    spec,
    sheet,
    sheetName: name,
    row: spec.above,
    column: 0,
    headers,
    rows,
    lines,
    existing,
    standing,
  };
}
