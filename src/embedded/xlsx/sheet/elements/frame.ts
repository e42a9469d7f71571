import { openTag, parseXml, type XmlNode } from '../../package/xml';

/** A sheet's XML: its cells apart from all the rest, which is small. */
export interface SheetXml {
  readonly frame: XmlNode;
  /** The inside of `sheetData`. */
  readonly cells: string;
}

/** The children of a sheet, in the order that the schema demands. */
const ORDER = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection',
  'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells',
  'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup',
  'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing',
  'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts',
  'extLst',
]; // prettier-ignore

const START = /<sheetData(?:\s[^>]*)?>/u;
const END = '</sheetData>';

export function splitSheet(xml: string): SheetXml {
  const start = START.exec(xml);
  const end = xml.lastIndexOf(END);
  if (!start || end === -1 || start[0].endsWith('/>')) return { frame: parseXml(xml), cells: '' };
  const from = start.index + start[0].length;
  return {
    frame: parseXml(`${xml.slice(0, from)}${xml.slice(end)}`),
    cells: xml.slice(from, end),
  };
}

/** The children of a sheet by name, as they are written. */
export type SheetElements = Map<string, string>;

export function elementsOf(frame: XmlNode): SheetElements {
  const elements: SheetElements = new Map();
  for (const { name, xml } of frame.children) elements.set(name, (elements.get(name) ?? '') + xml);
  return elements;
}

export const EMPTY_SHEET =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetData/></worksheet>';

export const joinSheet = (frame: XmlNode, elements: SheetElements): string =>
  `${openingTag(frame)}${joinElements(frame, ORDER, elements)}</worksheet>`;

/** Children in the order of the schema; what it does not know, such as a choice between dialects, follows what it followed. */
export function joinElements(
  parent: XmlNode,
  order: readonly string[],
  elements: SheetElements,
): string {
  const unknown = [...elements.keys()].filter((name) => !order.includes(name));
  const before = new Map(
    unknown.map((name) => {
      const at = parent.children.findIndex((child) => child.name === name);
      const known = parent.children.slice(0, at).filter((child) => order.includes(child.name));
      return [name, known.at(-1)?.name ?? order[0]];
    }),
  );
  const xml = (name: string): string => elements.get(name) ?? '';
  return order
    .map(
      (name) =>
        xml(name) +
        unknown
          .filter((other) => before.get(other) === name)
          .map(xml)
          .join(''),
    )
    .join('');
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The tag of a part's root that is to have content, and refers to other parts. */
export function openingTag({ tag }: XmlNode): string {
  const open = openTag(tag);
  return open.includes('xmlns:r=') ? open : open.replace(/>$/u, ` xmlns:r="${RELATIONS}">`);
}

/** An extension list with one more entry, or with another in place of the one of the same kind. */
export function withExtension(list: XmlNode | undefined, uri: string, entry: string): string {
  const others = (list?.children ?? []).filter((child) => child.attributes.uri !== uri);
  const content = others.map(({ xml }) => xml).join('') + entry;
  return content === '' ? '' : `<extLst>${content}</extLst>`;
}
