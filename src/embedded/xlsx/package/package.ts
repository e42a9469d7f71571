import { strFromU8, strToU8, zipSync } from 'fflate';
import { UnusableArchive } from '../../../archive/entries';
import { MarkupMeter } from '../../../archive/markup';
import { boundedEntries, unfold } from '../../../archive/unfold';
import { plainNames } from './dialects';
import { attribute, element, nodes, parseXml } from './xml';

/** The earliest date of the zip format, as in files written by Office. */
const ENTRY_DATE = new Date(1980, 0, 1);

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = '[Content_Types].xml';
const TYPES_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Why a file cannot be opened. */
export class UnreadableXlsx extends Error {
  /** Error code for add-ins. */
  readonly code: string;

  constructor(problem: 'damaged' | 'tooLarge') {
    super(problem === 'tooLarge' ? 'The file is too large.' : 'The file is no .xlsx file.');
    this.name = 'UnreadableXlsx';
    this.code = problem === 'tooLarge' ? 'RangeExceedsLimit' : 'GeneralException';
  }
}

/** A relationship of a part. */
export interface Relation {
  readonly id: string;
  /** The last segment of its type, such as `worksheet`. */
  readonly kind: string;
  readonly type: string;
  /** An absolute path in the package, or an external address. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The parts of an Office file with their relationships. Parts that nobody writes stay byte for byte. */
export class Package {
  private readonly parts = new Map<string, Uint8Array>();
  private readonly texts = new Map<string, string>();
  private readonly relationsOf = new Map<string, Relation[]>();
  private readonly rewritten = new Set<string>();
  private readonly defaults = new Map<string, string>();
  private readonly overrides = new Map<string, string>();

  /** @throws UnreadableXlsx */
  static open(bytes: Uint8Array): Package {
    const file = new Package();
    try {
      const meter = new MarkupMeter();
      for (const entry of boundedEntries(bytes)) {
        const path = entry.name.replaceAll('\\', '/').replace(/^\//u, '');
        if (path.endsWith('/')) continue;
        const content = unfold(entry);
        meter.add(path, content);
        file.parts.set(path, content);
      }
    } catch (error) {
      throw error instanceof UnusableArchive ? new UnreadableXlsx(error.problem) : error;
    }
    file.readTypes();
    return file;
  }

  private readTypes(): void {
    const types = this.text(TYPES);
    if (types === undefined) throw new UnreadableXlsx('damaged');
    const root = parseXml(types);
    for (const node of nodes(root, 'Default'))
      this.defaults.set(
        (attribute(node, 'Extension') ?? '').toLowerCase(),
        attribute(node, 'ContentType') ?? '',
      );
    for (const node of nodes(root, 'Override'))
      this.overrides.set(
        (attribute(node, 'PartName') ?? '').slice(1),
        attribute(node, 'ContentType') ?? '',
      );
  }

  has(path: string): boolean {
    return this.parts.has(path) || this.texts.has(path);
  }

  paths(): string[] {
    return [...new Set([...this.parts.keys(), ...this.texts.keys()])];
  }

  text(path: string): string | undefined {
    const known = this.texts.get(path);
    if (known !== undefined) return known;
    const bytes = this.parts.get(path);
    if (!bytes) return undefined;
    const isWide =
      (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    const text = isWide
      ? new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
      : strFromU8(bytes).replace(/^\uFEFF/u, '');
    return plainNames(text);
  }

  set(path: string, xml: string, contentType?: string): void {
    this.texts.set(path, xml);
    if (contentType !== undefined) this.overrides.set(path, contentType);
  }

  typeOf(path: string): string {
    const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    return this.overrides.get(path) ?? this.defaults.get(extension) ?? '';
  }

  setType(path: string, contentType: string): void {
    this.overrides.set(path, contentType);
  }

  setDefault(extension: string, contentType: string): void {
    this.defaults.set(extension, contentType);
  }

  remove(path: string): void {
    this.parts.delete(path);
    this.texts.delete(path);
    this.overrides.delete(path);
    this.parts.delete(relationsPath(path));
    this.relationsOf.set(path, []);
  }

  /** @param path of the part; '' for the package */
  relations(path: string): readonly Relation[] {
    return this.knownRelations(path);
  }

  private knownRelations(path: string): Relation[] {
    const known = this.relationsOf.get(path);
    if (known) return known;
    const text = this.text(relationsPath(path));
    const found =
      text === undefined
        ? []
        : nodes(parseXml(text), 'Relationship').map((node): Relation => {
            const target = attribute(node, 'Target') ?? '';
            const type = attribute(node, 'Type') ?? '';
            const isExternal = attribute(node, 'TargetMode') === 'External';
            return {
              id: attribute(node, 'Id') ?? '',
              kind: lastWord(type),
              type,
              target: isExternal ? target : resolve(path, target),
              isExternal,
            };
          });
    this.relationsOf.set(path, found);
    return found;
  }

  related(path: string, kind: string): string[] {
    return this.relations(path)
      .filter(
        (relation) => relation.kind === kind && !relation.isExternal && this.has(relation.target),
      )
      .map(({ target }) => target);
  }

  /** @returns the id of the new relationship */
  relate(path: string, kind: string, target: string, isExternal = false): string {
    return this.relateType(path, `${OFFICE}/${kind}`, target, isExternal);
  }

  /** @param type the full type, for relationships that are not Office's own */
  relateType(path: string, type: string, target: string, isExternal = false): string {
    const list = this.knownRelations(path);
    let number = list.length + 1;
    while (list.some(({ id }) => id === `rId${number}`)) number += 1;
    const id = `rId${number}`;
    list.push({ id, kind: lastWord(type), type, target, isExternal });
    this.rewritten.add(path);
    return id;
  }

  unrelate(path: string, isGone: (relation: Relation) => boolean): void {
    const list = this.knownRelations(path);
    const kept = list.filter((relation) => !isGone(relation));
    if (kept.length === list.length) return;
    this.relationsOf.set(path, kept);
    this.rewritten.add(path);
  }

  /** An unused path; `#` in the pattern is replaced by a number. */
  freePath(pattern: string): string {
    for (let number = 1; ; number += 1) {
      const path = pattern.replace('#', String(number));
      if (!this.has(path)) return path;
    }
  }

  /** The zipped file, without unreferenced parts. */
  toBytes(): Uint8Array {
    const reached = this.reached();
    const entries: Record<string, Uint8Array> = { [TYPES]: strToU8(this.typesXml(reached)) };
    for (const path of ['', ...[...reached].sort()]) {
      const relations = this.relationsXml(path);
      if (relations !== null) entries[relationsPath(path)] = relations;
      if (path === '') continue;
      const text = this.texts.get(path);
      const bytes = text === undefined ? this.parts.get(path) : strToU8(text);
      if (bytes) entries[path] = bytes;
    }
    return zipSync(entries, { level: 6, mtime: ENTRY_DATE });
  }

  private reached(): Set<string> {
    const reached = new Set<string>();
    const follow = (path: string): void => {
      for (const { target, isExternal } of this.knownRelations(path)) {
        if (isExternal || reached.has(target) || !this.has(target)) continue;
        reached.add(target);
        follow(target);
      }
    };
    follow('');
    return reached;
  }

  private relationsXml(path: string): Uint8Array | null {
    const list = this.knownRelations(path);
    const kept = list.filter(({ target, isExternal }) => isExternal || this.has(target));
    if (kept.length === 0) return null;
    const original = this.parts.get(relationsPath(path));
    if (original && kept.length === list.length && !this.rewritten.has(path)) return original;
    const xml = kept.map(({ id, type, target, isExternal }) =>
      element('Relationship', {
        Id: id,
        Type: type,
        Target: isExternal ? target : relative(path, target),
        TargetMode: isExternal ? 'External' : null,
      }),
    );
    return strToU8(
      `${XML_HEAD}<Relationships xmlns="${RELATIONS_NAMESPACE}">${xml.join('')}</Relationships>`,
    );
  }

  private typesXml(reached: ReadonlySet<string>): string {
    const defaults = new Map([
      ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
      ['xml', 'application/xml'],
      ...this.defaults,
    ]);
    const types = [
      ...Array.from(defaults, ([Extension, ContentType]) =>
        element('Default', { Extension, ContentType }),
      ),
      ...[...this.overrides]
        .filter(([path]) => reached.has(path))
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([path, ContentType]) => element('Override', { PartName: `/${path}`, ContentType })),
    ];
    return `${XML_HEAD}<Types xmlns="${TYPES_NAMESPACE}">${types.join('')}</Types>`;
  }
}

const lastWord = (type: string): string => type.slice(type.lastIndexOf('/') + 1);

function relationsPath(path: string): string {
  const cut = path.lastIndexOf('/') + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}

/** Some programs do not resolve absolute paths. */
function relative(from: string, target: string): string {
  const [folders, steps] = [from.split('/').slice(0, -1), target.split('/')];
  const apart = folders.findIndex((folder, at) => folder !== steps[at]);
  const shared = apart === -1 ? folders.length : apart;
  return [...folders.slice(shared).map(() => '..'), ...steps.slice(shared)].join('/');
}

function resolve(from: string, target: string): string {
  const { pathname } = new URL(target.replaceAll('\\', '/'), `file:///${from}`);
  return decodeURIComponent(pathname).slice(1);
}
