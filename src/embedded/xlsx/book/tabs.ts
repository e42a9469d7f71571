import { BooleanNumber } from '@univerjs/core';
import type { IWorkbookData } from '@univerjs/core';
import type { Registry } from '../../model/data/registry';
import { element, numberIn, type XmlNode } from '../package/xml';
import type { ReadSheet } from '../sheet/read-sheet';
import type { Book, Tab } from './book';
import type { Tab as NamedTab } from './names';

/** A tab to be written. */
export interface WrittenTab extends NamedTab {
  readonly path: string;
  /** Its `sheet` element in the workbook part. */
  readonly xml: string;
}

/**
 * The tabs of a workbook: its sheets in order, and the file's chart sheets, each after the sheet that it followed.
 * Removes the parts of deleted sheets.
 */
export function tabsOf(
  book: Book,
  workbook: IWorkbookData,
  registry: Registry,
  before: ReadonlyMap<string, ReadSheet>,
): WrittenTab[] {
  const { file, path } = book;
  const order = workbook.sheetOrder;
  file.unrelate(
    path,
    ({ target, kind }) =>
      kind === 'worksheet' &&
      book.tabs.some((tab) => tab.path === target && !order.includes(tab.sheetId ?? '')),
  );
  let number = Math.max(0, ...book.tabs.map(({ node }) => numberIn(node, 'sheetId') ?? 0));
  const sheet = (id: string): WrittenTab => {
    const position = book.tabs.findIndex(({ sheetId }) => sheetId === id);
    const old = book.tabs[position];
    const { name = id, hidden } = workbook.sheets[id] ?? {};
    const record = registry.sheets[id] ?? {};
    const part = old?.path ?? file.freePath('xl/worksheets/sheet#.xml');
    const state = record.veryHidden
      ? 'veryHidden'
      : hidden === BooleanNumber.TRUE
        ? 'hidden'
        : null;
    if (!old) {
      number += 1;
      // Reserves the path.
      file.set(part, '');
    }
    const attributes = old?.node.attributes ?? {
      name,
      sheetId: number,
      'r:id': file.relate(path, 'worksheet', part),
    };
    return {
      sheetId: id,
      name,
      before: old ? position : null,
      nameBefore: old?.name ?? name,
      page: record.page ?? {},
      pageBefore: before.get(id)?.record.page ?? {},
      path: part,
      xml: element('sheet', { ...attributes, name, state }),
    };
  };
  return [
    ...cellless(book, null, order),
    ...order.flatMap((id) => [sheet(id), ...cellless(book, id, order)]),
  ];
}

/** The chart sheets that follow a sheet, or precede the first. */
function cellless(
  { tabs, file, path }: Book,
  behind: string | null,
  order: readonly string[],
): WrittenTab[] {
  return tabs.flatMap((tab, position) => {
    const previous = tabs
      .slice(0, position)
      .findLast(({ sheetId }) => sheetId !== null && order.includes(sheetId));
    const isKept = file.relations(path).some(({ target }) => target === tab.path);
    return tab.sheetId === null && isKept && (previous?.sheetId ?? null) === behind
      ? [keptTab(tab, position)]
      : [];
  });
}

const keptTab = ({ node, name, path }: Tab, before: number): WrittenTab => ({
  sheetId: null,
  name,
  before,
  nameBefore: name,
  page: {},
  pageBefore: {},
  path,
  xml: xmlOf(node),
});

const xmlOf = ({ xml }: XmlNode): string => xml;
