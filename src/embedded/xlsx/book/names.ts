import type { NameRecord, PageLayoutRecord } from '../../model/data/registry';
import { lastColumn, MAX_ROWS } from '../../model/data/area';
import { parseAddress, printReference } from '../../model/data/address';
import { attribute, element, escapeXml, flag, nodes, numberIn, type XmlNode } from '../package/xml';
import { withoutPrefixes, withPrefixes } from '../terms/functions';

/** A defined name: known to the model, or kept in the file unread. */
export interface FileName {
  readonly name: string;
  /** Position of the tab that it belongs to; `null` for the workbook. */
  readonly tab: number | null;
  readonly text: string;
  readonly node: XmlNode;
  readonly isKnown: boolean;
}

const PRINT_AREA = '_xlnm.Print_Area';
const PRINT_TITLES = '_xlnm.Print_Titles';

/** References to another workbook: `[1]Sheet1!A1`, `'[1]My sheet'!A1`, `[1]!name`. */
const OTHER_WORKBOOK = /\[\d+\](?:[^\s!'()[\],:*+\-/^&=<>]*|[^'!]*')!/u;
/** Pictures in cells, which WPS stores as a formula. */
const PICTURE = /\bDISPIMG\(/u;

/** Whether a formula refers to something outside the workbook. */
const isForeign = (formula: string): boolean =>
  OTHER_WORKBOOK.test(formula) || PICTURE.test(formula);

const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\]*/gu;

/** The defined names, in file order. */
export function readNames(workbook: XmlNode): FileName[] {
  return nodes(workbook, 'definedNames/definedName').map((node) => {
    const name = attribute(node, 'name') ?? '';
    const { text } = node;
    // Built-in names are print areas, titles and caches; XLM macros are functions.
    const isOwn =
      name.startsWith('_xlnm.') ||
      name.startsWith('_xlfn') ||
      flag(node, 'function') ||
      flag(node, 'xlm');
    const isKnown = !isOwn && text !== '' && !isForeign(text) && !text.includes('#REF!');
    return { name, tab: numberIn(node, 'localSheetId') ?? null, text, node, isKnown };
  });
}

/** Whether a cell's formula refers to something outside the workbook, directly or through a name. */
export function foreignFormulas(names: readonly FileName[]): (formula: string) => boolean {
  const foreign = new Set(
    names
      .filter(({ isKnown, name }) => !isKnown && !name.startsWith('_xl'))
      .map(({ name }) => name.toLowerCase()),
  );
  if (foreign.size === 0) return isForeign;
  return (formula) =>
    isForeign(formula) ||
    (formula.match(WORD) ?? []).some((word) => foreign.has(word.toLowerCase()));
}

/** @param idAt sheet id by tab position */
export function nameRecords(
  names: readonly FileName[],
  idAt: (tab: number) => string | null,
): NameRecord[] {
  return names.flatMap(({ name, tab, text, node, isKnown }) => {
    const scope = tab === null ? null : idAt(tab);
    if (!isKnown || (tab !== null && scope === null)) return [];
    const formula = `=${withoutPrefixes(text)}`;
    return [
      {
        name,
        scope,
        formula,
        visible: !flag(node, 'hidden'),
        comment: attribute(node, 'comment') ?? '',
      },
    ];
  });
}

/**
 * Print area and print titles of a tab. Only a single area and whole rows and columns of the same sheet are supported.
 */
export function printNames(
  names: readonly FileName[],
  tab: number,
  { id, name: sheetName }: { readonly id: string; readonly name: string },
): Pick<PageLayoutRecord, 'printArea' | 'printTitleRows' | 'printTitleColumns'> {
  const named = (name: string): string =>
    names.find((one) => one.name === name && one.tab === tab)?.text ?? '';
  const area = parseAddress(named(PRINT_AREA));
  const isHere = area !== null && (area.sheetName ?? sheetName) === sheetName;
  const titles = partsOf(named(PRINT_TITLES)).map(parseAddress);
  const rows = titles.find((part) => part?.column === 0 && part.rows < MAX_ROWS);
  const columns = titles.find((part) => part?.rows === MAX_ROWS);
  return {
    ...(isHere && {
      printArea: {
        sheetId: id,
        row: area.row,
        column: area.column,
        rows: area.rows,
        columns: area.columns,
      },
    }),
    ...(rows && { printTitleRows: { first: rows.row, last: rows.row + rows.rows - 1 } }),
    ...(columns && {
      printTitleColumns: { first: columns.column, last: columns.column + columns.columns - 1 },
    }),
  };
}

/** Splits a list of references at its commas, except those in sheet names. */
const partsOf = (references: string): string[] =>
  references.match(/(?:'(?:[^']|'')*'|[^,'])+/gu) ?? [];

export interface Tab {
  /** `null` for a chart sheet. */
  readonly sheetId: string | null;
  readonly name: string;
  /** Position in the opened file; `null` for a new sheet. */
  readonly before: number | null;
  readonly page: PageLayoutRecord;
  readonly pageBefore: PageLayoutRecord;
  readonly nameBefore: string;
}

/** All defined names, with the current positions of their tabs. */
export function namesXml(
  records: readonly NameRecord[],
  original: readonly FileName[],
  tabs: readonly Tab[],
): string {
  const at = (tab: number | null): number | null =>
    tab === null ? null : tabs.findIndex(({ before }) => before === tab);
  const idOf = (tab: number | null): string | null =>
    tab === null ? null : (tabs[at(tab) ?? -1]?.sheetId ?? null);
  const wanted = new Map(
    records.map((record) => [`${record.name}\n${record.scope ?? ''}`, record]),
  );
  const written = original.flatMap(({ name, tab, text, node, isKnown }) => {
    const place = at(tab);
    if (place === -1) return [];
    const attributes = { ...node.attributes, localSheetId: place };
    if (
      isPrint(name) &&
      place !== null &&
      tabs[place] &&
      printText(name, tabs[place].page, tabs[place].name) !==
        printText(name, tabs[place].pageBefore, tabs[place].nameBefore)
    )
      return [];
    if (!isKnown) return [element('definedName', attributes, escapeXml(text))];
    const key = `${name}\n${idOf(tab) ?? ''}`;
    const record = wanted.get(key);
    wanted.delete(key);
    if (!record) return [];
    const isSame = record.formula === `=${withoutPrefixes(text)}`;
    return [element('definedName', attributes, isSame ? escapeXml(text) : formulaXml(record))];
  });
  const added = [...wanted.values()].map((record) =>
    element(
      'definedName',
      {
        name: record.name,
        comment: record.comment === '' ? null : record.comment,
        localSheetId:
          record.scope === null ? null : tabs.findIndex(({ sheetId }) => sheetId === record.scope),
        hidden: record.visible ? null : 1,
      },
      formulaXml(record),
    ),
  );
  const content = [...written, ...added, ...tabs.flatMap(newPrintNames)].join('');
  return content === '' ? '' : element('definedNames', {}, content);
}

const isPrint = (name: string): boolean => name === PRINT_AREA || name === PRINT_TITLES;

const formulaXml = ({ formula }: NameRecord): string =>
  escapeXml(withPrefixes(formula.replace(/^=/u, '')));

function newPrintNames(tab: Tab, position: number): string[] {
  return [PRINT_AREA, PRINT_TITLES].flatMap((name) => {
    const text = printText(name, tab.page, tab.name);
    if (text === '' || text === printText(name, tab.pageBefore, tab.nameBefore)) return [];
    return [element('definedName', { name, localSheetId: position }, escapeXml(text))];
  });
}

function printText(name: string, page: PageLayoutRecord, sheetName: string): string {
  const quoted = `'${sheetName.replaceAll("'", "''")}'!`;
  const { printArea: area, printTitleRows: rows, printTitleColumns: columns } = page;
  if (name === PRINT_AREA) return area ? quoted + printReference(area, 'absolute', null) : '';
  return [
    ...(columns ? [`${quoted}$${letters(columns.first)}:$${letters(columns.last)}`] : []),
    ...(rows ? [`${quoted}$${rows.first + 1}:$${rows.last + 1}`] : []),
  ].join(',');
}

function letters(column: number): string {
  const area = { sheetId: '', row: 0, column, rows: 1, columns: 1 };
  return printReference({ ...area, column: lastColumn(area) }, 'column-absolute', null).replaceAll(
    /[^A-Z]/gu,
    '',
  );
}
