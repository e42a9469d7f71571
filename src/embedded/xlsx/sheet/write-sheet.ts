import type { IRange } from '@univerjs/core';
import { fromUniverRange, type Area } from '../../model/data/area';
import { barDirection } from '../../model/data/chart-data';
import { marksOf } from '../../model/data/snapshot';
import { forEachCell } from '../../univer/cell-matrix';
import { writeCharts } from '../charts/write-charts';
import { attribute, element, first, nodes, parseXml, type XmlNode } from '../package/xml';
import { printArea } from '../terms/references';
import { filterXml } from './elements/filters';
import { elementsOf, EMPTY_SHEET, joinSheet, withExtension } from './elements/frame';
import { columnsXml, Outline } from './cells/rows-and-columns';
import { linksXml, type CellLink } from './elements/links';
import { fitsPages, pageElements } from './elements/page';
import { protectionXml } from './elements/protection';
import { fittedHeights } from './cells/row-heights';
import { RULES_EXTENSION, rulesExtension, writeRules } from './elements/rules';
import type { SheetWriting } from './sheet-writing';
import { writeComments } from './elements/write-comments';
import { writeTables } from './elements/write-tables';
import { writeValidations } from './elements/validations';
import { formatXml, propertiesXml, viewsXml } from './elements/view';
import { writeCells } from './cells/write-cells';

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Writes a sheet's part and its related parts, based on the file's own, so that unknown contents stay. */
export async function writeSheet(writing: SheetWriting): Promise<void> {
  const { file, path, before } = writing;
  const frame = before?.frame ?? parseXml(EMPTY_SHEET);
  const elements = elementsOf(frame);
  const put = (name: string, xml: string | undefined): void => {
    if (xml === undefined) return;
    if (xml === '') elements.delete(name);
    else elements.set(name, xml);
  };
  putGrid(writing, frame, put);
  await putPage(writing, frame, put);
  putRules(writing, frame, put);
  put('hyperlinks', linksXml(linksOf(writing), before?.links ?? [], writing));
  put('drawing', drawnCharts(writing));
  put('legacyDrawing', writeComments(writing));
  put('tableParts', writeTables(writing));
  file.set(path, joinSheet(frame, elements), WORKSHEET);
}

type Put = (name: string, xml: string | undefined) => void;

function putGrid(writing: SheetWriting, frame: XmlNode, put: Put): void {
  const { id, workbook, registry, before, styles, filter, isShown } = writing;
  const data = workbook.sheets[id] ?? {};
  const outline = registry.sheets[id]?.outline;
  const [rows, columns] = [new Outline(outline, 'rows'), new Outline(outline, 'columns')];
  const old = before?.data ?? {};
  const oldColumns = new Outline(before?.record.outline, 'columns');
  const fits = fitsPages(registry.sheets[id]?.page ?? {});
  put('sheetPr', propertiesXml(data, old, frame, fits));
  put('sheetViews', viewsXml(data, old, frame, isShown));
  put(
    'sheetFormatPr',
    formatXml(data, old, frame, { rows: rows.deepest, columns: columns.deepest }),
  );
  put(
    'cols',
    columnsXml(
      { data: data.columnData, outline: columns },
      { data: old.columnData, outline: oldColumns },
      frame,
      styles,
    ),
  );
  const cells = writeCells({
    ...writing,
    name: data.name ?? id,
    data,
    fitted: fittedHeights(data, workbook.styles),
    filteredOut: new Set(filter?.cachedFilteredOut ?? []),
    tables: registry.tables.filter(({ area }) => area.sheetId === id),
    rows,
  });
  put('dimension', element('dimension', { ref: cells.dimension }));
  put('sheetData', `<sheetData>${cells.xml}</sheetData>`);
  put('mergeCells', mergesXml(data.mergeData ?? [], old.mergeData ?? [], frame));
}

const printRange = (range: IRange): string => printArea(fromUniverRange('', range));

/** Unchanged merged cells are written as they were read: the model has cut them to the sheet. */
function mergesXml(now: readonly IRange[], before: readonly IRange[], frame: XmlNode): string {
  const original = new Map<string, string>();
  const refs = nodes(frame, 'mergeCells/mergeCell').map((node) => attribute(node, 'ref') ?? '');
  for (const range of before) {
    const clipped = printRange(range);
    const [corner] = clipped.split(':');
    const ref = refs.find((candidate) => candidate.split(':')[0] === corner);
    if (ref !== undefined) original.set(clipped, ref);
  }
  const written = now.map((range) =>
    element('mergeCell', { ref: original.get(printRange(range)) ?? printRange(range) }),
  );
  return written.length === 0
    ? ''
    : element('mergeCells', { count: written.length }, written.join(''));
}

async function putPage(
  { id, registry, before, filter }: SheetWriting,
  frame: XmlNode,
  put: Put,
): Promise<void> {
  const record = registry.sheets[id] ?? {};
  for (const [name, xml] of pageElements(record.page ?? {}, before?.record.page ?? {}, frame))
    put(name, xml);
  const protection = await protectionXml(record.protection);
  if (protection !== (await protectionXml(before?.record.protection)))
    put('sheetProtection', protection);
  if (filterXml(filter) !== filterXml(before?.filter)) put('autoFilter', filterXml(filter));
}

function putRules({ id, registry, before, styles }: SheetWriting, frame: XmlNode, put: Put): void {
  const here = ({ areas }: { readonly areas: readonly Area[] }): boolean =>
    areas[0]?.sheetId === id;
  const rules = writeRules(registry.conditionalFormats.filter(here), before?.rules ?? [], styles);
  const validations = writeValidations(
    registry.validations.filter(here),
    before?.validations ?? [],
  );
  put('conditionalFormatting', rules.xml);
  put('dataValidations', validations.xml);
  const withRules = withExtension(
    first(frame, 'extLst'),
    RULES_EXTENSION,
    rulesExtension(frame, rules.bars, rules.xml),
  );
  put('extLst', withValidations(withRules, validations.extension));
}

/** The extension's list of validations with the given ones. */
function withValidations(list: string, validations: string): string {
  if (list === '') return '';
  const entry = nodes(parseXml(list), 'ext').find(
    (ext) => first(ext, 'dataValidations') !== undefined,
  );
  const old = first(entry, 'dataValidations');
  if (!entry || !old) return list;
  const count = nodes(parseXml(`<list>${validations}</list>`), 'dataValidation').length;
  if (count === nodes(old, 'dataValidation').length) return list;
  const others = list.replace(entry.xml, '');
  if (count > 0) {
    const tag = old.tag.replace(/(?<=\bcount=")\d+/u, String(count));
    const name = /^<([^\s>]+)/u.exec(tag)?.[1] ?? '';
    return list.replace(old.xml, () => `${tag}${validations}</${name}>`);
  }
  return others === '<extLst></extLst>' ? '' : others;
}

function linksOf({ id, workbook }: SheetWriting): CellLink[] {
  const links: CellLink[] = [];
  forEachCell(workbook.sheets[id]?.cellData ?? {}, (row, column, cell) => {
    const { link } = marksOf(cell);
    if (link) links.push({ row, column, link });
  });
  return links;
}

function drawnCharts({
  id,
  path,
  file,
  workbook,
  registry,
  before,
  sheetsBefore,
  losses,
}: SheetWriting): string | undefined {
  const here = registry.charts.filter(({ sheetId }) => sheetId === id);
  const drawn = here.filter((chart) => barDirection(chart) !== null);
  losses.add('chart', workbook.sheets[id]?.name ?? id, '', here.length - drawn.length);
  return writeCharts(drawn, before?.drawing, {
    file,
    path,
    sheetId: id,
    workbook,
    before: sheetsBefore,
  });
}
