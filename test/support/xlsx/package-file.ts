import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { XMLParser } from 'fast-xml-parser';

/** An element: attributes by `@name`, children by tag, each a list; prefixes are dropped. */
export type Element = Readonly<Record<string, string | readonly Element[] | undefined>>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  alwaysCreateTextNode: true,
  htmlEntities: true,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
});

export const at = (from: Element | undefined, ...path: string[]): readonly Element[] =>
  path.reduce<readonly Element[]>(
    (level, tag) =>
      level.flatMap((element) => (Array.isArray(element[tag]) ? (element[tag] as Element[]) : [])),
    from ? [from] : [],
  );

export const told = (element: Element | undefined, name: string): string => {
  const value = element?.[`@${name}`];
  return typeof value === 'string' ? value : '';
};

/** The own text of an element. */
export const textIn = (element: Element | undefined): string => {
  const text = element?.['#text'];
  return typeof text === 'string' ? text : '';
};

/** The parts of an Office file, read without the code that is tested. */
export class PackageFile {
  readonly parts: ReadonlyMap<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.parts = new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')));
  }

  text(path: string): string {
    const part = this.parts.get(path);
    return part ? strFromU8(part) : '';
  }

  root(path: string, tag: string): Element | undefined {
    return at(parser.parse(this.text(path)) as Element, tag)[0];
  }

  /** The parts that one refers to: kind, id, path. */
  relations(path: string): { id: string; kind: string; target: string; isExternal: boolean }[] {
    const cut = path.lastIndexOf('/') + 1;
    const rels = `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
    return at(this.root(rels, 'Relationships'), 'Relationship').map((relation) => {
      const isExternal = told(relation, 'TargetMode') === 'External';
      const target = told(relation, 'Target');
      return {
        id: told(relation, 'Id'),
        kind: told(relation, 'Type').split('/').at(-1) ?? '',
        target: isExternal
          ? target
          : decodeURIComponent(new URL(target, `file:///${path}`).pathname.slice(1)),
        isExternal,
      };
    });
  }
}

/** The file with other texts of some parts; a missing part is added, `null` takes one away. */
export function withParts(
  bytes: Uint8Array,
  changes: Readonly<Record<string, ((xml: string) => string) | string | null>>,
): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  for (const [path, change] of Object.entries(changes)) {
    const old = parts.get(path);
    if (change === null) parts.delete(path);
    else
      parts.set(
        path,
        strToU8(typeof change === 'string' ? change : change(old ? strFromU8(old) : '')),
      );
  }
  return zipSync(Object.fromEntries(parts));
}
