import { strFromU8, unzipSync, zipSync } from 'fflate';
import { XMLParser } from 'fast-xml-parser';
import { UnreadableFile } from '../content/sheet';

/** Most bytes that the parts of a document may have uncompressed; beyond it the file is hostile, not large. */
const LARGEST = 400_000_000;

/** The names of a package's parts, read from its directory without decompressing anything. */
export function partNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  let total = 0;
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      names.push(name);
      total += originalSize;
      return false;
    },
  });
  if (total > LARGEST) throw new UnreadableFile('tooLarge');
  return names;
}

/** The texts of the parts whose names match. */
export function readParts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Map<string, string> {
  const parts = unzipSync(bytes, { filter: ({ name }) => isWanted(name) });
  return new Map(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
}

/** The package with some parts replaced. */
export function replaceParts(
  bytes: Uint8Array,
  replacements: Readonly<Record<string, Uint8Array>>,
): Uint8Array {
  return zipSync({ ...unzipSync(bytes), ...replacements }, { level: 0 });
}

/** An element: its attributes by `@name`, its children by tag, each a list. */
export type XmlElement = Readonly<Record<string, unknown>>;

const isElement = (value: unknown): value is XmlElement =>
  typeof value === 'object' && value !== null;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseAttributeValue: false,
  parseTagValue: false,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
});

/** The document element and its siblings, by tag. */
export const parseXml = (text: string): XmlElement => parser.parse(text) as XmlElement;

/** The elements at a path of tags. */
export const elementsAt = (from: XmlElement, ...path: string[]): readonly XmlElement[] =>
  path.reduce<readonly XmlElement[]>(
    (level, tag) =>
      level.flatMap(({ [tag]: children }) =>
        Array.isArray(children) ? children.filter(isElement) : [],
      ),
    [from],
  );

/** An attribute of an element; namespace prefixes are dropped. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  const value = element?.[`@${name}`];
  return typeof value === 'string' ? value : undefined;
}
