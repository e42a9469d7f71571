/** Invalid or malicious XML. */
export class BadXml extends Error {
  constructor(what: string) {
    super(`The XML is not well formed: ${what}.`);
    this.name = 'BadXml';
  }
}

/** Receives the elements of an XML text in order. */
export interface XmlVisitor {
  /** @param name without prefix; @param start of the tag; @param end after the tag */
  open(name: string, attributes: string, start: number, end: number): void;
  /** @param end after the closing tag, or after an empty element */
  close(name: string, end: number): void;
  text(decoded: string): void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Levels of nested elements; Office writes some twenty. */
const DEEPEST = 500;

const MARKUP = [
  ['<!--', '-->'],
  ['<?', '?>'],
] as const;

/** Scans XML once. Document types are refused: no Office file has one, and entities allow expansion attacks. */
export function scanXml(xml: string, visitor: XmlVisitor): void {
  let at = 0;
  let depth = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start > at) visitor.text(decodeXml(xml.slice(at, start)));
    if (start === -1) return;
    at = xml.startsWith('<![CDATA[', start)
      ? scanLiteral(xml, start, visitor)
      : (skipped(xml, start) ?? scanTag(xml, start, visitor));
    depth += deeper(xml, start, at);
    if (depth > DEEPEST) throw new BadXml('its elements are nested too deeply');
  }
}

/** By how many levels markup leads deeper: 1 for an opening tag, -1 for a closing one. */
function deeper(xml: string, start: number, end: number): number {
  const second = xml[start + 1];
  if (second === '/') return -1;
  return second === '!' || second === '?' || xml[end - 2] === '/' ? 0 : 1;
}

function scanLiteral(xml: string, start: number, visitor: XmlVisitor): number {
  const end = behind(xml, ']]>', start);
  visitor.text(xml.slice(start + '<![CDATA['.length, end - ']]>'.length));
  return end;
}

/** The end of a comment or processing instruction; `null` for anything else. */
function skipped(xml: string, start: number): number | null {
  for (const [opening, closing] of MARKUP)
    if (xml.startsWith(opening, start)) return behind(xml, closing, start);
  if (xml.startsWith('<!', start)) throw new BadXml('it has a document type');
  return null;
}

function behind(xml: string, closing: string, from: number): number {
  const end = xml.indexOf(closing, from);
  if (end === -1) throw new BadXml(`${closing} is missing`);
  return end + closing.length;
}

function scanTag(xml: string, start: number, visitor: XmlVisitor): number {
  const end = tagEnd(xml, start);
  if (xml[start + 1] === '/') {
    visitor.close(local(xml.slice(start + 2, end - 1).trimEnd()), end);
    return end;
  }
  const isEmpty = xml[end - 2] === '/';
  const inside = xml.slice(start + 1, isEmpty ? end - 2 : end - 1);
  const cut = inside.search(/\s/u);
  const name = local(cut === -1 ? inside : inside.slice(0, cut));
  visitor.open(name, cut === -1 ? '' : inside.slice(cut), start, end);
  if (isEmpty) visitor.close(name, end);
  return end;
}

/** The position after the tag's `>`; attribute values may contain `>` too. */
function tagEnd(xml: string, start: number): number {
  let quote = '';
  for (let at = start; at < xml.length; at += 1) {
    const character = xml.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  throw new BadXml('a tag does not end');
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(#x[0-9a-f]+|#\d+|\w+);/giu, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const isHex = name[1] === 'x' || name[1] === 'X';
    const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The attributes of a tag by qualified name. */
export function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  let at = 0;
  for (;;) {
    const equals = text.indexOf('=', at);
    if (equals === -1) return found;
    const name = text.slice(at, equals).trim();
    const [quote = ''] = text.slice(equals + 1, equals + 100).trimStart();
    const start = text.indexOf(quote, equals) + 1;
    const end = text.indexOf(quote, start);
    if ((quote !== '"' && quote !== "'") || end === -1)
      throw new BadXml('an attribute has no quotes');
    found[name] = decodeXml(text.slice(start, end));
    at = end + 1;
  }
}

/** The opening tag of an element with content. */
export const openTag = (tag: string): string =>
  tag.endsWith('/>') ? `${tag.slice(0, -2).trimEnd()}>` : tag;

/** An element with its source text. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Its text without that of its children. */
  readonly text: string;
  /** The source of the whole element, and of its opening tag. */
  readonly xml: string;
  readonly tag: string;
}

interface Draft {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  text: string;
  start: number;
  tag: string;
}

/** The root element. */
export function parseXml(xml: string): XmlNode {
  const open: Draft[] = [];
  const roots: XmlNode[] = [];
  scanXml(xml, {
    open: (name, attributes, start, end) => {
      const tag = xml.slice(start, end);
      open.push({ name, attributes: attributesOf(attributes), children: [], text: '', start, tag });
    },
    close: (name, end) => {
      const draft = open.pop();
      if (draft?.name !== name) throw new BadXml(`<${name}> does not fit`);
      const { start, ...node } = draft;
      const whole = { ...node, xml: xml.slice(start, end) };
      const parent = open.at(-1);
      (parent?.children ?? roots).push(whole);
    },
    text: (text) => {
      const parent = open.at(-1);
      if (parent) parent.text += text;
    },
  });
  const [root] = roots;
  if (!root || open.length > 0) throw new BadXml('it breaks off');
  return root;
}

/** The descendants at a path of element names such as `sheets/sheet`. */
export function nodes(parent: XmlNode | undefined, path: string): XmlNode[] {
  if (!parent) return [];
  return path
    .split('/')
    .reduce<XmlNode[]>(
      (level, tag) => level.flatMap((node) => node.children.filter(({ name }) => name === tag)),
      [parent],
    );
}

export const first = (parent: XmlNode | undefined, path: string): XmlNode | undefined =>
  nodes(parent, path)[0];

/** @param name qualified, or local if the prefix does not matter */
export function attribute(node: XmlNode | undefined, name: string): string | undefined {
  if (!node) return undefined;
  const { attributes } = node;
  if (name in attributes) return attributes[name];
  const key = Object.keys(attributes).find((candidate) => local(candidate) === name);
  return key === undefined ? undefined : attributes[key];
}

/** An XML boolean: `1` or `true`. */
export function flag(node: XmlNode | undefined, name: string, otherwise = false): boolean {
  const text = attribute(node, name);
  return text === undefined ? otherwise : text === '1' || text === 'true';
}

/** The numeric value of an attribute; undefined if there is none. */
export function numberIn(node: XmlNode | undefined, name: string): number | undefined {
  const text = attribute(node, name);
  const number = Number(text);
  return text === undefined || text === '' || Number.isNaN(number) ? undefined : number;
}

export type AttributeValues = Readonly<
  Record<string, string | number | boolean | null | undefined>
>;

/** Serialized attributes; undefined values are left out. */
export const attributesXml = (attributes: AttributeValues): string =>
  Object.entries(attributes)
    .map(([name, value]) => {
      if (value === null || value === undefined) return '';
      const text = typeof value === 'boolean' ? Number(value) : value;
      return ` ${name}="${escapeXml(String(text))}"`;
    })
    .join('');

/** A serialized element, self-closing if the content is empty. */
export const element = (name: string, attributes: AttributeValues, content = ''): string =>
  content === ''
    ? `<${name}${attributesXml(attributes)}/>`
    : `<${name}${attributesXml(attributes)}>${content}</${name}>`;

/** Copies an element with other attributes (`null` removes one) and the given content. */
export const changed = (
  node: XmlNode | undefined,
  name: string,
  attributes: AttributeValues,
  content = innerXml(node),
): string => element(name, { ...node?.attributes, ...attributes }, content);

/** The inner XML of an element. */
function innerXml(node: XmlNode | undefined): string {
  if (!node || node.xml.length === node.tag.length) return '';
  return node.xml.slice(node.tag.length, node.xml.lastIndexOf('</'));
}
