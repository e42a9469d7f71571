import { Package, UnreadableXlsx } from '../package/package';
import { attribute, first, flag, nodes, parseXml, type XmlNode } from '../package/xml';
import { StyleSheet } from '../styles/style-sheet';
import { foreignFormulas, readNames, type FileName } from './names';
import { readStrings, type FileText } from './strings';
import { emptyPackage } from './empty-package';

/** A tab of the file; a chart sheet has no cells. */
export interface Tab {
  readonly node: XmlNode;
  readonly name: string;
  readonly path: string;
  /** Id of its sheet in the model; `null` for a chart sheet. */
  readonly sheetId: string | null;
}

/** An opened workbook file: its parts, and what every sheet needs to be read. */
export interface Book {
  readonly file: Package;
  readonly path: string;
  readonly root: XmlNode;
  readonly tabs: readonly Tab[];
  readonly styles: StyleSheet;
  readonly stylesPath: string;
  readonly names: readonly FileName[];
  readonly isForeign: (formula: string) => boolean;
  /** Whether the file uses the 1904 date system. */
  readonly is1904: boolean;
  strings(): FileText[];
}

/** @throws UnreadableXlsx */
export function openBook(bytes: Uint8Array | undefined): Book {
  const file = bytes ? Package.open(bytes) : emptyPackage();
  const [path] = file.related('', 'officeDocument');
  if (path === undefined) throw new UnreadableXlsx('damaged');
  const root = parseXml(file.text(path) ?? '');
  const related = (kind: string): string | undefined => file.related(path, kind)[0];
  const theme = related('theme');
  const stylesPath = related('styles') ?? '';
  const names = readNames(root);
  return {
    file,
    path,
    root,
    tabs: readTabs(file, path, root),
    styles: new StyleSheet(file.text(stylesPath) ?? '<styleSheet/>', theme && file.text(theme)),
    stylesPath,
    names,
    isForeign: foreignFormulas(names),
    is1904: flag(first(root, 'workbookPr'), 'date1904'),
    strings: () => readStrings(file.text(related('sharedStrings') ?? '')),
  };
}

function readTabs(file: Package, path: string, root: XmlNode): Tab[] {
  const relations = new Map(file.relations(path).map((relation) => [relation.id, relation]));
  return nodes(root, 'sheets/sheet').flatMap((node, at): Tab[] => {
    const relation = relations.get(attribute(node, 'id') ?? '');
    if (!relation || !file.has(relation.target)) return [];
    const sheetId = relation.kind === 'worksheet' ? `sheet${at + 1}` : null;
    return [{ node, name: attribute(node, 'name') ?? '', path: relation.target, sheetId }];
  });
}
