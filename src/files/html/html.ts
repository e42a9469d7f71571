import { textCell, type Cell, type Grid, type Merge } from '../../core/plan/cells/grid';
import {
  attributeOf,
  bodyOf,
  childrenOf,
  contentOf,
  holdersOf,
  isElement,
  isText,
  type HtmlElement,
} from './html-nodes';
import { htmlText } from './html-text';

/** A table with more columns or rows is broken or hostile. */
const LARGEST_SPAN = 1000;

const TABLE = new Set(['table']);
const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol section article main blockquote pre center'.split(' '),
);
const TABLES_AND_BLOCKS = new Set([...TABLE, ...BLOCKS]);
const ROW_GROUPS = new Set(['thead', 'tbody', 'tfoot']);

const span = (element: HtmlElement, name: 'rowspan' | 'colspan'): number => {
  const value = Number.parseInt(attributeOf(element, name) ?? '1', 10);
  return Number.isNaN(value) ? 1 : Math.min(Math.max(value, 1), LARGEST_SPAN);
};

const rowsOf = (table: HtmlElement): HtmlElement[] =>
  childrenOf(table).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return ROW_GROUPS.has(child.tagName) ? rowsOf(child) : [];
  });

/** Collects rows from top to bottom, with the merged cells that extend into them. */
class Rows {
  readonly rows: Cell[][] = [];
  readonly merges: Merge[] = [];

  line(text: string): void {
    if (text !== '') this.rows.push([textCell(text)]);
  }

  table(table: HtmlElement): void {
    const lines = rowsOf(table);
    const first = this.rows.length;
    // Cells covered by a merged cell above; the next cell of the row comes after them.
    const covered = new Set<string>();
    lines.forEach((line, i) => {
      const cells: Cell[] = [];
      const row = first + i;
      let column = 0;
      for (const cell of childrenOf(line)) {
        if (cell.tagName !== 'td' && cell.tagName !== 'th') continue;
        while (covered.has(`${row} ${column}`)) cells[column++] = textCell('');
        const width = span(cell, 'colspan');
        const height = Math.min(span(cell, 'rowspan'), lines.length - i);
        cells[column] = textCell(htmlText(cell));
        for (let x = 1; x < width; x += 1) cells[column + x] = textCell('');
        for (let y = 1; y < height; y += 1)
          for (let x = 0; x < width; x += 1) covered.add(`${row + y} ${column + x}`);
        if (width > 1 || height > 1)
          this.merges.push({
            top: row,
            left: column,
            bottom: row + height - 1,
            right: column + width - 1,
          });
        column += width;
      }
      this.rows.push(Array.from(cells, (cell: Cell | undefined) => cell ?? textCell('')));
    });
  }
}

interface Holders {
  readonly ofTables: ReadonlySet<HtmlElement>;
  readonly ofBlocks: ReadonlySet<HtmlElement>;
}

/** Fewest cells of a row that make a table more than layout. */
const FEWEST_COLUMNS = 3;

/** Whether a table contains others as contents of its cells, below a row of texts, and not as parts of a page. */
const isTableOfTables = (table: HtmlElement, { ofTables }: Holders): boolean =>
  rowsOf(table).some((row) => {
    const cells = childrenOf(row);
    const texts = cells.filter((cell) => htmlText(cell) !== '');
    return texts.length >= FEWEST_COLUMNS && !cells.some((cell) => ofTables.has(cell));
  });

/** Collects tables and lines of text in document order; a table that arranges tables is only layout. */
function collect(element: HtmlElement, holders: Holders, rows: Rows): void {
  let text = '';
  const flush = (): void => {
    rows.line(text.trim());
    text = '';
  };
  for (const node of contentOf(element)) {
    if (isText(node)) text += node.value.replace(/\s+/gu, ' ');
    if (!isElement(node)) continue;
    if (
      node.tagName === 'table' &&
      (!holders.ofTables.has(node) || isTableOfTables(node, holders))
    ) {
      flush();
      rows.table(node);
    } else if (holders.ofBlocks.has(node)) {
      flush();
      collect(node, holders, rows);
    } else if (BLOCKS.has(node.tagName) || node.tagName === 'br') {
      flush();
      rows.line(htmlText(node));
    } else text += htmlText(node);
  }
  flush();
}

/**
 * Reads a saved web page, or the HTML that Word, WPS or a browser puts on the clipboard: tables and the lines between
 * them, in order. Nothing is run or loaded.
 * @returns `null` if it contains no table
 */
export function readHtml(source: string): Grid | null {
  const body = bodyOf(source);
  if (!body) return null;
  const ofTables = holdersOf(body, TABLE);
  if (ofTables.size === 0) return null;
  const rows = new Rows();
  collect(body, { ofTables, ofBlocks: holdersOf(body, TABLES_AND_BLOCKS) }, rows);
  return { rows: rows.rows, merges: rows.merges };
}

/** The lines of a page without regard to tables, as text. */
export function htmlLines(source: string): string {
  const body = bodyOf(source);
  return body ? htmlText(body) : '';
}
