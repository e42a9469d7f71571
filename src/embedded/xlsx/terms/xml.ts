import { XMLParser } from 'fast-xml-parser';

/** Children by tag; attributes by `@name`; text under `#text`. Namespace prefixes are dropped. */
export interface XmlNode {
  readonly [key: string]: XmlValue | undefined;
}
type XmlValue = string | XmlNode | readonly (string | XmlNode)[];

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  alwaysCreateTextNode: true,
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
});

export function parseXml(text: string): XmlNode {
  return parser.parse(text) as XmlNode;
}

/** The children of one tag; a path such as `sheets/sheet` goes down several levels. */
export function nodes(parent: XmlNode, path: string): XmlNode[] {
  return path
    .split('/')
    .reduce<XmlNode[]>((level, tag) => level.flatMap((node) => childrenOf(node, tag)), [parent]);
}

function childrenOf(node: XmlNode, tag: string): XmlNode[] {
  const value = node[tag];
  if (value === undefined) return [];
  const list: readonly (string | XmlNode)[] =
    typeof value === 'string' || !isList(value) ? [value] : value;
  return list.map((child) => (typeof child === 'string' ? { '#text': child } : child));
}

function isList(
  value: XmlNode | readonly (string | XmlNode)[],
): value is readonly (string | XmlNode)[] {
  return Array.isArray(value);
}

export function attribute(node: XmlNode, name: string): string | undefined {
  const value = node[`@${name}`];
  return typeof value === 'string' ? value : undefined;
}

/** The text of an element's own, without that of its children. */
export function textOf(node: XmlNode | undefined): string {
  const text = node?.['#text'];
  return typeof text === 'string' ? text : '';
}

/** XML's booleans are `1` or `true`; absent means `otherwise`. */
export function flag(node: XmlNode, name: string, otherwise = false): boolean {
  const text = attribute(node, name);
  return text === undefined ? otherwise : text === '1' || text === 'true';
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
