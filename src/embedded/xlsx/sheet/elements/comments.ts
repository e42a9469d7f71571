import type { ISheetNote } from '@univerjs/sheets-note';
import {
  attribute,
  changed,
  element,
  first,
  nodes,
  type XmlNode,
  openTag,
} from '../../package/xml';
import { XML_HEAD } from '../../package/package';
import { textOf } from '../../book/strings';
import { areaOf, serializeCell } from '../../terms/references';
import { encodeText } from '../../terms/text';

/** The grid library's plugin data for notes. */
export const NOTES_RESOURCE = 'SHEET_NOTE_PLUGIN';
export type GridNotes = Record<string, Record<number, Record<number, ISheetNote>>>;

const SIZE = { width: 160, height: 96 };

/** The id of a comment by its cell in the file; it is kept when the cell moves. */
export const noteId = (row: number, column: number): string => `note-${row}-${column}`;

export function readNotes(comments: XmlNode): ISheetNote[] {
  return nodes(comments, 'commentList/comment').flatMap((node) => {
    const cell = areaOf('', attribute(node, 'ref') ?? '');
    const text = first(node, 'text');
    if (!cell) return [];
    const { row, column } = cell;
    return [
      { id: noteId(row, column), row, col: column, ...SIZE, note: text ? textOf(text).text : '' },
    ];
  });
}

export function notesOf(notes: GridNotes, sheetId: string): ISheetNote[] {
  return Object.values(notes[sheetId] ?? {}).flatMap((row) => Object.values(row));
}

/** What a file stores of notes, for comparison. */
export const notesText = (notes: readonly ISheetNote[]): string =>
  notes
    .map(({ row, col, note }) => `${row},${col} ${note}`)
    .sort()
    .join('\n');

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The comments part. The file's comments keep formatting and author. */
export function commentsXml(notes: readonly ISheetNote[], original: XmlNode | undefined): string {
  const authors = nodes(original, 'authors/author').map(({ xml }) => xml);
  const known = new Map(
    nodes(original, 'commentList/comment').flatMap((node) => {
      const cell = areaOf('', attribute(node, 'ref') ?? '');
      return cell ? [[noteId(cell.row, cell.column), node] as const] : [];
    }),
  );
  const comments = [...notes]
    .sort((a, b) => a.row - b.row || a.col - b.col)
    .map(({ id, row, col, note }) => {
      const base = known.get(id);
      const ref = serializeCell(row, col);
      const text = first(base, 'text');
      if (base && text && textOf(text).text === note) return changed(base, 'comment', { ref });
      const content = `<text><t xml:space="preserve">${encodeText(note)}</t></text>`;
      return element('comment', { ref, authorId: base?.attributes.authorId ?? 0 }, content);
    });
  const list = (authors.length > 0 ? authors : ['<author/>']).join('');
  const tag = original?.tag ?? `<comments xmlns="${MAIN}">`;
  return `${XML_HEAD}${tag}<authors>${list}</authors><commentList>${comments.join('')}</commentList></comments>`;
}

const VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel">';
const TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** Shape ids are assigned to sheets in blocks of this size. */
const SHAPES_PER_SHEET = 1024;

/**
 * The legacy drawing with the boxes of notes. Other shapes, such as buttons, stay.
 * @param sheet number of the sheet's block of shape ids
 */
export function notesVml(
  notes: readonly ISheetNote[],
  original: XmlNode | undefined,
  sheet: number,
): string {
  const isNote = (node: XmlNode): boolean =>
    nodes(node, 'ClientData').some((data) => attribute(data, 'ObjectType') === 'Note');
  const others = (original?.children ?? []).filter((node) => !isNote(node));
  const from = sheet * SHAPES_PER_SHEET + 512;
  const boxes = notes.map(({ row, col, width, height, show }, at) => {
    const style = `position:absolute;margin-left:60pt;margin-top:2pt;width:${width * 0.75}pt;height:${height * 0.75}pt;z-index:${at + 1};visibility:${show ? 'visible' : 'hidden'}`;
    const data =
      '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill>' +
      `<x:Row>${row}</x:Row><x:Column>${col}</x:Column></x:ClientData>`;
    return (
      `<v:shape id="_x0000_s${from + at}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      `<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>${data}</v:shape>`
    );
  });
  const head = original
    ? others.map(({ xml }) => xml).join('')
    : `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet}"/></o:shapelayout>`;
  const type = head.includes('_x0000_t202') ? '' : TYPE;
  const tag = original ? withNamespaces(original.tag) : VML;
  return `${tag}${head}${type}${boxes.join('')}</${nameOf(tag)}>`;
}

const nameOf = (tag: string): string => /^<([^\s>]+)/u.exec(tag)?.[1] ?? 'xml';

const withNamespaces = (tag: string): string =>
  [
    'v="urn:schemas-microsoft-com:vml"',
    'o="urn:schemas-microsoft-com:office:office"',
    'x="urn:schemas-microsoft-com:office:excel"',
  ].reduce(
    (open, name) =>
      open.includes(`xmlns:${name.charAt(0)}=`) ? open : `${open.slice(0, -1)} xmlns:${name}>`,
    openTag(tag),
  );
