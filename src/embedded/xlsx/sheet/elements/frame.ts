import { openTag, parseXml, type XmlNode } from '../../package/xml';

/** A sheet's XML, divided into its cells and the rest. */
export interface SheetXml {
  readonly frame: XmlNode;
  /** The content of `sheetData`. */
  readonly cells: string;
}

/** The child elements of `worksheet` in schema order. */
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

/** Serialized child elements of a sheet by name. */
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

/** Joins child elements in schema order; an unknown element stays after the one that it followed. */
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

/** The opening tag of a part's root, with the relationships namespace. */
export function openingTag({ tag }: XmlNode): string {
  const open = openTag(tag);
  return open.includes('xmlns:r=') ? open : open.replace(/>$/u, ` xmlns:r="${RELATIONS}">`);
}

/** An extension list with one entry added or replaced. */
export function withExtension(list: XmlNode | undefined, uri: string, entry: string): string {
  const others = (list?.children ?? []).filter((child) => child.attributes.uri !== uri);
  const content = others.map(({ xml }) => xml).join('') + entry;
  return content === '' ? '' : `<extLst>${content}</extLst>`;
}
