import { BooleanNumber, LocaleType } from '@univerjs/core';
import type { IWorkbookData } from '@univerjs/core';
import type { Registry } from '../model/data/registry';
import { emptyRegistry } from '../model/data/registry';
import type { ModelSnapshot } from '../model/data/snapshot';
import { withActiveSheet } from '../univer/active-sheet';
import { openBook, type Book } from './book/book';
import { nameRecords } from './book/names';
import type { Loss } from './losses';
import { readLosses } from './foreign-parts';
import { foreignReferences } from './foreign-references';
import { BadXml, attribute, first } from './package/xml';
import { UnreadableXlsx } from './package/package';
import { NOTES_RESOURCE, type GridNotes } from './sheet/elements/comments';
import { FILTERS_RESOURCE, type GridFilters } from './sheet/elements/filters';
import { readSheet, type ReadSheet } from './sheet/read-sheet';

interface OpenedFile {
  readonly snapshot: ModelSnapshot;
  /** Contents that a saved file will lose. */
  readonly losses: readonly Loss[];
}

/**
 * Reads an .xlsx file.
 * @throws UnreadableXlsx if the bytes are not an .xlsx file, or an encrypted one
 */
export function readXlsx(bytes: ArrayBuffer, name: string): OpenedFile {
  const file = new Uint8Array(bytes);
  try {
    const book = openBook(file);
    const { snapshot } = readBook(book, name, true);
    return { snapshot: { ...snapshot, file }, losses: readLosses(book) };
  } catch (error) {
    throw error instanceof BadXml ? new UnreadableXlsx('damaged') : error;
  }
}

/** A workbook as it was read, with the source of each sheet. */
export interface ReadBook {
  readonly snapshot: ModelSnapshot;
  readonly sheets: ReadonlyMap<string, ReadSheet>;
}

/** @param withCells false reads everything else, for comparison with the current workbook */
export function readBook(book: Book, name: string, withCells: boolean): ReadBook {
  const strings = withCells ? book.strings() : [];
  const ids = new Map(
    book.tabs.flatMap(({ name: tab, sheetId }) =>
      sheetId === null ? [] : [[tab, sheetId] as const],
    ),
  );
  const sheets = new Map<string, ReadSheet>();
  book.tabs.forEach((tab, position) => {
    if (tab.sheetId === null) return;
    const source = {
      book,
      tab: { ...tab, sheetId: tab.sheetId },
      position,
      ids,
      strings,
      withCells,
    };
    sheets.set(tab.sheetId, readSheet(source));
  });
  const all = [...sheets.values()];
  const notes: GridNotes = {};
  const filters: GridFilters = {};
  for (const sheet of all) {
    for (const note of sheet.notes) ((notes[sheet.id] ??= {})[note.row] ??= {})[note.col] = note;
    if (sheet.filter) filters[sheet.id] = sheet.filter;
  }
  const workbook: IWorkbookData = {
    id: 'workbook',
    name,
    appVersion: '',
    locale: LocaleType.ZH_CN,
    styles: book.styles.all(),
    sheetOrder: [...sheets.keys()],
    sheets: Object.fromEntries(all.map(({ id, data }) => [id, data])),
    resources: [
      { name: NOTES_RESOURCE, data: JSON.stringify(notes) },
      { name: FILTERS_RESOURCE, data: JSON.stringify(filters) },
    ],
  };
  return {
    snapshot: {
      workbook: withVisibleSheet(book, workbook),
      registry: registryOf(book, all, withCells),
    },
    sheets,
  };
}

/** Each is looked for in every formula. A ledger has a hundred. */
const MOST_NAMES = 5_000;

function registryOf(book: Book, sheets: readonly ReadSheet[], withForeign: boolean): Registry {
  const { names, tabs } = book;
  if (names.length > MOST_NAMES) throw new UnreadableXlsx('tooLarge');
  return {
    ...emptyRegistry,
    tables: sheets.flatMap(({ tables }) => tables.map(({ record }) => record)),
    conditionalFormats: sheets.flatMap(({ rules }) => rules.flatMap(({ record }) => record ?? [])),
    validations: sheets.flatMap(({ validations }) =>
      validations.flatMap(({ record }) => record ?? []),
    ),
    foreign: withForeign ? foreignReferences(book) : [],
    charts: sheets.flatMap(({ drawing }) => (drawing?.charts ?? []).map(({ record }) => record)),
    names: nameRecords(names, (tab) => tabs[tab]?.sheetId ?? null),
    sheets: Object.fromEntries(sheets.map(({ id, record }) => [id, record])),
  };
}

/** Activates the sheet that is active in the file, or the first visible one if that is a chart sheet. */
function withVisibleSheet({ root, tabs }: Book, data: IWorkbookData): IWorkbookData {
  const view = first(root, 'bookViews/workbookView');
  const id = tabs[Number(attribute(view, 'activeTab') ?? 0)]?.sheetId;
  const isSeen = (sheetId: string): boolean => data.sheets[sheetId]?.hidden !== BooleanNumber.TRUE;
  const front = id ?? data.sheetOrder.find(isSeen);
  return front === undefined ? data : withActiveSheet(data, front);
}
