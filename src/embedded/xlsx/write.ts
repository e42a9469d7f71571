import type { IWorkbookData } from '@univerjs/core';
import type { Registry } from '../model/data/registry';
import type { ModelSnapshot } from '../model/data/snapshot';
import { activeSheetOf } from '../univer/active-sheet';
import { openBook, type Book } from './book/book';
import { setCreationDate } from './book/empty-package';
import { namesXml } from './book/names';
import { StringTable } from './book/strings';
import { tabsOf, type WrittenTab } from './book/tabs';
import { dropForeignParts } from './foreign-parts';
import { followCells } from './foreign-references';
import type { Loss } from './losses';
import { Losses } from './losses';
import { XML_HEAD } from './package/package';
import { attribute, changed, element, first } from './package/xml';
import { readBook } from './read';
import { NOTES_RESOURCE, notesOf, type GridNotes } from './sheet/elements/comments';
import { FILTERS_RESOURCE, type GridFilters } from './sheet/elements/filters';
import { elementsOf, joinElements, openingTag } from './sheet/elements/frame';
import { writeSheet } from './sheet/write-sheet';
import { StyleWriter } from './styles/style-writer';

interface WrittenFile {
  readonly bytes: ArrayBuffer;
  /** Contents that the file has lost. */
  readonly losses: readonly Loss[];
}

const STRINGS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml';

/**
 * Writes a workbook as an .xlsx file, which Excel recalculates when it opens it. An opened file is written over:
 * unchanged parts and elements stay.
 * @param made creation date of a new file; everything else depends on the workbook alone
 */
export async function writeXlsx(
  { workbook, registry, file: opened }: ModelSnapshot,
  made = new Date(),
): Promise<WrittenFile> {
  const book = openBook(opened);
  followCells(book, registry.foreign, workbook.sheets);
  const before = readBook(book, workbook.name, false);
  const { file } = book;
  const losses = new Losses();
  const strings = new StringTable();
  const styles = new StyleWriter(book.styles, workbook.styles);
  const notes = resource(workbook, NOTES_RESOURCE) as GridNotes;
  const filters = resource(workbook, FILTERS_RESOURCE) as GridFilters;
  dropForeignParts(book);
  const tabs = tabsOf(book, workbook, registry, before.sheets);
  const front = activeSheetOf(workbook) ?? workbook.sheetOrder[0];
  for (const { sheetId: id, path } of tabs) {
    if (id === null) continue;
    await writeSheet({
      id,
      path,
      isShown: id === front,
      workbook,
      registry,
      notes: notesOf(notes, id),
      filter: filters[id],
      before: before.sheets.get(id),
      sheetsBefore: before.snapshot.workbook.sheets,
      file,
      styles,
      strings,
      losses,
    });
  }
  writeStrings(book, strings);
  file.set(book.stylesPath, styles.xml());
  writeWorkbook(book, tabs, { front, registry });
  setCreationDate(file, made);
  const bytes = file.toBytes();
  return { bytes: bytes.slice().buffer, losses: losses.list() };
}

function resource({ resources }: IWorkbookData, name: string): unknown {
  const data = resources?.find((entry) => entry.name === name)?.data;
  return data ? JSON.parse(data) : {};
}

function writeStrings({ file, path }: Book, strings: StringTable): void {
  const [known] = file.related(path, 'sharedStrings');
  const xml = strings.xml();
  if (xml === null) {
    file.unrelate(path, ({ kind }) => kind === 'sharedStrings');
    return;
  }
  const target = known ?? 'xl/sharedStrings.xml';
  file.set(target, xml, STRINGS);
  if (known === undefined) file.relate(path, 'sharedStrings', target);
}

/** The child elements of `workbook` in schema order. */
const ORDER = [
  'fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups',
  'externalReferences', 'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr',
  'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst',
]; // prettier-ignore

interface Written {
  readonly front: string | undefined;
  readonly registry: Registry;
}

function writeWorkbook(
  { file, path, root, names }: Book,
  tabs: readonly WrittenTab[],
  { front, registry }: Written,
): void {
  const elements = elementsOf(root);
  const views = first(root, 'bookViews');
  const [view, ...others] = views?.children ?? [];
  const activeTab = Math.max(
    0,
    tabs.findIndex(({ sheetId }) => sheetId === front),
  );
  const shown = changed(view, 'workbookView', {
    activeTab,
    firstSheet: firstSheet(attribute(view, 'firstSheet'), tabs),
  });
  elements.set(
    'bookViews',
    element('bookViews', {}, [shown, ...others.map(({ xml }) => xml)].join('')),
  );
  elements.set('workbookPr', changed(first(root, 'workbookPr'), 'workbookPr', { date1904: null }));
  elements.set('sheets', element('sheets', {}, tabs.map(({ xml }) => xml).join('')));
  elements.set('calcPr', changed(first(root, 'calcPr'), 'calcPr', { fullCalcOnLoad: 1 }));
  const defined = namesXml(registry.names, names, tabs);
  if (defined === '') elements.delete('definedNames');
  else elements.set('definedNames', defined);
  const content = joinElements(root, ORDER, elements);
  file.set(path, `${XML_HEAD}${openingTag(root)}${content}</workbook>`);
}

/** The `firstSheet` attribute, if it is still valid. */
function firstSheet(value: string | undefined, tabs: readonly unknown[]): number | null {
  const number = Number(value ?? 0);
  return number > 0 && number < tabs.length ? number : null;
}
