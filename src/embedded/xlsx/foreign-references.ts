import type { IWorkbookData } from '@univerjs/core';
import { parseAddress, printReference } from '../model/data/address';
import type { Area } from '../model/data/area';
import type { ForeignReference } from '../model/data/registry';
import type { Book } from './book/book';
import { attributesOf, escapeXml } from './package/xml';
import { printArea } from './terms/references';

/** How references are read and written: sheets by name, cells by what has become of them. */
interface Terms {
  /** Id of the sheet that the file calls so. */
  readonly idOf: (name: string) => string | undefined;
  readonly nameOf: (sheetId: string) => string;
  /** @returns `null` if the cells were deleted */
  readonly follow: (area: Area, isPivot: boolean) => Area | null;
}

type Rewrite = (xml: string, sheetId: string, terms: Terms) => string;

const BROKEN = '#REF!';
const keyOf = ({ sheetId, row, column, rows, columns }: Area): string =>
  JSON.stringify([sheetId, row, column, rows, columns]);

/** The cells that parts refer to which the model does not know: pivot tables, charts, drawings, sparklines. */
export function foreignReferences(book: Book): ForeignReference[] {
  const found = new Map<string, ForeignReference>();
  const follow = (area: Area, isPivot: boolean): Area => {
    const from = keyOf(area);
    found.set(from, { from, area, isPivot: isPivot || found.get(from)?.isPivot === true });
    return area;
  };
  rewrite(book, { ...namesIn(book), follow }, () => undefined);
  return [...found.values()];
}

/** Has those parts refer to the same cells after structural edits and renamed sheets. */
export function followCells(
  book: Book,
  references: readonly ForeignReference[],
  sheets: IWorkbookData['sheets'],
): void {
  const { idOf, nameOf } = namesIn(book);
  const areas = new Map(references.map(({ from, area }) => [from, area]));
  const terms: Terms = {
    idOf,
    nameOf: (id) => sheets[id]?.name ?? nameOf(id),
    follow: (area) => areas.get(keyOf(area)) ?? null,
  };
  rewrite(book, terms, (path, xml) => {
    book.file.set(path, xml);
  });
}

function namesIn({ tabs }: Book): Pick<Terms, 'idOf' | 'nameOf'> {
  const ids = new Map(tabs.map(({ name, sheetId }) => [name, sheetId ?? undefined]));
  const names = new Map(tabs.map(({ name, sheetId }) => [sheetId, name]));
  return { idOf: (name) => ids.get(name), nameOf: (id) => names.get(id) ?? '' };
}

/** Rewrites every part that may refer to cells. @param changed receives those that differ */
function rewrite(
  { file, path, tabs }: Book,
  terms: Terms,
  changed: (path: string, xml: string) => void,
): void {
  const apply = (part: string, sheetId: string, how: Rewrite): void => {
    const xml = file.text(part) ?? '';
    const next = how(xml, sheetId, terms);
    if (next !== xml) changed(part, next);
  };
  for (const cache of file.related(path, 'pivotCacheDefinition')) apply(cache, '', pivotSource);
  for (const { path: tab, sheetId } of tabs) {
    const id = sheetId ?? '';
    if (sheetId !== null) apply(tab, id, sparklines);
    for (const pivot of file.related(tab, 'pivotTable')) apply(pivot, id, pivotLocation);
    for (const drawing of file.related(tab, 'drawing')) {
      if (sheetId !== null) apply(drawing, id, anchors);
      for (const chart of file.related(drawing, 'chart')) apply(chart, id, chartFormulas);
    }
  }
}

/** A reference with its sheet, or several in brackets; whatever else it may be stays as it is. */
function followed(text: string, { idOf, nameOf, follow }: Terms): string {
  const list = /^\((.*)\)$/su.exec(text)?.[1]?.split(',');
  if (list) return `(${list.map((one) => followed(one, { idOf, nameOf, follow })).join(',')})`;
  const address = parseAddress(text);
  const sheetId = idOf(address?.sheetName ?? '');
  if (!address || sheetId === undefined) return text;
  const { row, column, rows, columns } = address;
  const before = { sheetId, row, column, rows, columns };
  const after = follow(before, false);
  if (!after) return BROKEN;
  const isSame = keyOf(after) === keyOf(before) && nameOf(sheetId) === address.sheetName;
  return isSame ? text : printReference(after, 'absolute', nameOf(sheetId));
}

const textOf = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The reference in an element's content. */
function inElement(whole: string, content: string, terms: Terms): string {
  const text = textOf(content);
  const next = followed(text, terms);
  return next === text ? whole : whole.replace(content, () => escapeXml(next));
}

const chartFormulas: Rewrite = (xml, _sheetId, terms) =>
  xml.replaceAll(/<(?:\w+:)?f>([^<]*)</gu, (whole, content: string) =>
    inElement(whole, content, terms),
  );

const sparklines: Rewrite = (xml, sheetId, terms) =>
  xml.includes('sparkline>')
    ? xml.replaceAll(
        /<(?:\w+:)?f>([^<]*)<\/(?:\w+:)?f>\s*<(?:\w+:)?sqref>([^<]*)(?=<\/(?:\w+:)?sqref>\s*<\/(?:\w+:)?sparkline>)/gu,
        (whole, source: string, place: string) => {
          const moved = inElement(whole, source, terms);
          return moved.slice(0, moved.length - place.length) + localTo(sheetId, place, terms);
        },
      )
    : xml;

/** A reference to cells of the part's own sheet. Cells that are gone leave it as it is. */
function localTo(sheetId: string, reference: string, { follow }: Terms, isPivot = false): string {
  const address = parseAddress(reference);
  if (address?.sheetName !== null) return reference;
  const { row, column, rows, columns } = address;
  const before = { sheetId, row, column, rows, columns };
  const after = follow(before, isPivot);
  if (!after) return reference;
  return keyOf(after) === keyOf(before) ? reference : printArea(after);
}

const pivotLocation: Rewrite = (xml, sheetId, terms) =>
  xml.replace(/(<(?:\w+:)?location\b[^>]*?\bref=")([^"]*)/u, (_whole, head: string, ref: string) =>
    [head, localTo(sheetId, ref, terms, true)].join(''),
  );

const pivotSource: Rewrite = (xml, _sheetId, terms) =>
  xml.replace(/<(?:\w+:)?worksheetSource\b([^>]*)>/u, (whole, attributes: string) => {
    const { ref = '', sheet = '' } = attributesOf(attributes.replace(/\/$/u, ''));
    const sheetId = terms.idOf(sheet);
    // A source in another file has a relation beside the name of its sheet.
    const isOutside = attributes.includes(' r:id=');
    if (isOutside || sheetId === undefined) return whole;
    const name = terms.nameOf(sheetId);
    const renamed =
      name === sheet
        ? whole
        : whole.replace(/\bsheet="[^"]*"/u, () => `sheet="${escapeXml(name)}"`);
    const next = localTo(sheetId, ref, terms);
    return next === ref ? renamed : renamed.replace(`ref="${ref}"`, () => `ref="${next}"`);
  });

/** Corners of pictures and charts, which stand on cells. */
const anchors: Rewrite = (xml, sheetId, terms) =>
  xml.replaceAll(
    /(<(?:\w+:)?col>)(\d+)(<\/(?:\w+:)?col>\s*<(?:\w+:)?colOff>[^<]*<\/(?:\w+:)?colOff>\s*<(?:\w+:)?row>)(\d+)(?=<)/gu,
    (whole, ...parts: string[]) => {
      const [head = '', column = '', between = '', row = ''] = parts;
      const cell = { sheetId, row: Number(row), column: Number(column), rows: 1, columns: 1 };
      const moved = terms.follow(cell, false);
      return moved ? `${head}${moved.column}${between}${moved.row}` : whole;
    },
  );
