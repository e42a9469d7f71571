import { textCell, type Cell, type Grid, type Merge } from '../../core/plan/grid';
import { cellText } from './cell-text';

/** No table of a document is wider or longer; what says so is broken or hostile. */
const LARGEST_SPAN = 1000;

const span = (element: Element, name: 'rowspan' | 'colspan'): number => {
  const value = Number.parseInt(element.getAttribute(name) ?? '1', 10);
  return Number.isNaN(value) ? 1 : Math.min(Math.max(value, 1), LARGEST_SPAN);
};

const BLOCKS = 'p, div, h1, h2, h3, h4, h5, h6, li, section, article, blockquote, pre';
const UNSEEN = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'HEAD', 'TITLE']);

/** Collects rows from top to bottom, with the merged cells that reach down into them. */
class Rows {
  readonly rows: Cell[][] = [];
  readonly merges: Merge[] = [];

  line(text: string): void {
    if (text !== '') this.rows.push([textCell(text)]);
  }

  table(table: Element): void {
    const lines = Array.from(table.querySelectorAll('tr'));
    const first = this.rows.length;
    // Cells that a merged cell above covers; the next cell of the row stands behind them.
    const covered = new Set<string>();
    lines.forEach((line, i) => {
      const cells: Cell[] = [];
      const row = first + i;
      let column = 0;
      for (const cell of line.querySelectorAll(':scope > td, :scope > th')) {
        while (covered.has(`${row} ${column}`)) cells[column++] = textCell('');
        const width = span(cell, 'colspan');
        const height = Math.min(span(cell, 'rowspan'), lines.length - i);
        cells[column] = textCell(cellText(cell));
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

/** Takes tables and lines of text as they follow each other; a table around other tables is only their frame. */
function collect(element: Element, rows: Rows): void {
  let text = '';
  const flush = (): void => {
    rows.line(text.trim());
    text = '';
  };
  for (const node of element.childNodes) {
    if (node.nodeType === node.TEXT_NODE) text += (node.textContent ?? '').replace(/\s+/gu, ' ');
    if (node.nodeType !== node.ELEMENT_NODE) continue;
    const child = node as Element;
    if (UNSEEN.has(child.tagName)) continue;
    if (child.tagName === 'TABLE' && !child.querySelector('table')) {
      flush();
      rows.table(child);
    } else if (child.querySelector(`table, ${BLOCKS}`)) {
      flush();
      collect(child, rows);
    } else if (child.matches(BLOCKS) || child.tagName === 'BR') {
      flush();
      rows.line(cellText(child));
    } else text += cellText(child);
  }
  flush();
}

/**
 * Reads what Word, WPS or a browser puts on the clipboard: tables, and the lines between them, in their order.
 * Nothing of it is run or loaded.
 * @returns `null` if there is no table in it
 */
export function readHtmlTable(html: string): Grid | null {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  if (!body.querySelector('table')) return null;
  const rows = new Rows();
  collect(body, rows);
  return { rows: rows.rows, merges: rows.merges };
}
