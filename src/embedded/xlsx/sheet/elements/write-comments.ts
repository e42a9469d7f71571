import type { ISheetNote } from '@univerjs/sheets-note';
import type { Package } from '../../package/package';
import { attribute, changed, element, nodes, parseXml, type XmlNode } from '../../package/xml';
import { areaOf, serializeCell } from '../../terms/references';
import { commentsXml, noteId, notesText, notesVml } from './comments';
import type { ReadSheet } from '../read-sheet';
import type { SheetWriting } from '../sheet-writing';

const COMMENTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/**
 * Writes a sheet's notes if they have changed.
 * @returns the sheet's `legacyDrawing` element; undefined if it is unchanged
 */
export function writeComments(writing: SheetWriting): string | undefined {
  const { notes, before, file, path } = writing;
  if (notesText(notes) === notesText(before?.notes ?? [])) return undefined;
  const comments = before?.comments?.path ?? file.freePath('xl/comments#.xml');
  const [boxes = file.freePath('xl/drawings/vmlDrawing#.vml')] = file.related(path, 'vmlDrawing');
  const old = file.has(boxes) ? parseXml(file.text(boxes) ?? '') : undefined;
  moveThreads(writing, notes);
  if (notes.length === 0) file.remove(comments);
  else file.set(comments, commentsXml(notes, before?.comments?.root), COMMENTS);
  file.setDefault('vml', VML);
  file.set(boxes, notesVml(notes, old, numberOf(file, old)));
  if (notes.length > 0 && !before?.comments) file.relate(path, 'comments', comments);
  if (old) return undefined;
  return element('legacyDrawing', { 'r:id': file.relate(path, 'vmlDrawing', boxes) });
}

/** The number of a sheet's block of shape ids. */
function numberOf(file: Package, own: XmlNode | undefined): number {
  const numbers = (root: XmlNode): number[] =>
    nodes(root, 'shapelayout/idmap').flatMap((node) =>
      (attribute(node, 'data') ?? '').split(',').map(Number),
    );
  const [known] = own ? numbers(own) : [];
  if (known !== undefined) return known;
  const all = file
    .paths()
    .filter((path) => path.endsWith('.vml'))
    .flatMap((path) => numbers(parseXml(file.text(path) ?? '')));
  return Math.max(0, ...all) + 1;
}

/** Threaded comments move with their notes. */
function moveThreads(
  {
    file,
    path,
    before,
  }: Pick<SheetWriting, 'file' | 'path'> & { readonly before: ReadSheet | undefined },
  notes: readonly ISheetNote[],
): void {
  if (!before) return;
  const places = new Map(notes.map(({ id, row, col }) => [id, serializeCell(row, col)]));
  for (const target of file.related(path, 'threadedComment')) {
    const root = parseXml(file.text(target) ?? '');
    const moved = root.children.flatMap((node) => {
      const cell = areaOf('', attribute(node, 'ref') ?? '');
      const ref = cell && places.get(noteId(cell.row, cell.column));
      return ref ? [changed(node, node.name, { ref })] : [];
    });
    if (moved.length === 0) file.remove(target);
    else file.set(target, changed(root, root.name, {}, moved.join('')));
  }
}
