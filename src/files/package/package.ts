import { strFromU8, zipSync } from 'fflate';
import { XMLParser } from 'fast-xml-parser';
import { UnusableArchive, type Entry } from '../../archive/entries';
import { MarkupMeter } from '../../archive/markup';
import { boundedEntries, unfold, verify } from '../../archive/unfold';
import { UnreadableFile } from '../content/sheet';

/** What is read of a package; nothing of it is unfolded before its declared sizes are known. */
const entriesOf = (bytes: Uint8Array): Entry[] => unlessUnusable(() => boundedEntries(bytes));

function unlessUnusable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof UnusableArchive ? new UnreadableFile(error.problem) : error;
  }
}

/**
 * The names of a package's parts. Each part is known to come to the size that it declares, and its markup to stay within
 * bounds, for the libraries that read the package afterwards.
 * @throws UnreadableFile
 */
export function partNames(bytes: Uint8Array): string[] {
  const entries = entriesOf(bytes);
  const meter = new MarkupMeter();
  for (const entry of entries)
    unlessUnusable(() => {
      verify(entry, (content) => {
        meter.add(entry.name, content);
      });
    });
  return entries.map(({ name }) => name);
}

/** The texts of the parts whose names match. */
export function readParts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Map<string, string> {
  const wanted = entriesOf(bytes).filter(({ name }) => isWanted(name));
  return new Map(wanted.map((entry) => [entry.name, strFromU8(unfold(entry))]));
}

/** The package with some parts replaced. */
export function replaceParts(
  bytes: Uint8Array,
  replacements: Readonly<Record<string, Uint8Array>>,
): Uint8Array {
  const parts = entriesOf(bytes).map((entry) => [entry.name, unfold(entry)] as const);
  return zipSync({ ...Object.fromEntries(parts), ...replacements }, { level: 0 });
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
