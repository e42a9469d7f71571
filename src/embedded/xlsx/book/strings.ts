import { nodes, parseXml, type XmlNode } from '../package/xml';
import { XML_HEAD } from '../package/package';
import { decodeText, encodeText } from '../terms/text';

/** A cell's text, with its XML if it is rich text. */
export interface FileText {
  readonly text: string;
  readonly rich: string | null;
}

/** @param item an `si` or `is` element */
export function textOf(item: XmlNode): FileText {
  const runs = nodes(item, 'r/t');
  const plain = nodes(item, 't');
  const text = decodeText([...plain, ...runs].map((node) => node.text).join(''));
  const isRich = item.children.some(({ name }) => name !== 't');
  return { text, rich: isRich ? item.children.map(({ xml }) => xml).join('') : null };
}

export const inlineText = (xml: string): FileText => textOf(parseXml(`<is>${xml}</is>`));

export const readStrings = (xml: string | undefined): FileText[] =>
  xml === undefined ? [] : nodes(parseXml(xml), 'si').map(textOf);

const NEEDS_SPACE = /^\s|\s$|\n|\s\s/u;

const plainXml = (text: string): string =>
  `<t${NEEDS_SPACE.test(text) ? ' xml:space="preserve"' : ''}>${encodeText(text)}</t>`;

/** The shared strings of a workbook being written. */
export class StringTable {
  private readonly places = new Map<string, number>();
  private uses = 0;

  /** @param rich XML of rich text */
  indexOf(text: string, rich: string | null): number {
    this.uses += 1;
    const xml = rich ?? plainXml(text);
    const known = this.places.get(xml);
    if (known !== undefined) return known;
    this.places.set(xml, this.places.size);
    return this.places.size - 1;
  }

  xml(): string | null {
    if (this.places.size === 0) return null;
    const items = Array.from(this.places.keys(), (xml) => `<si>${xml}</si>`);
    const counts = `count="${this.uses}" uniqueCount="${items.length}"`;
    return `${XML_HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${counts}>${items.join('')}</sst>`;
  }
}
