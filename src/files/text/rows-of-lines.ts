import { looksLikeName } from '../../core/plan/people/name';
import {
  isAttachment,
  isLabelled,
  isNote,
  isNumberedHeading,
  isPageMark,
  isSubtotal,
  isTitle,
  timeOfHeading,
} from '../../core/plan/rows/line-words';
import { cellCost, isNumber, type ColumnMeaning } from './cell-costs';
import type { Line, LineRow } from './text-lines';

/** Most lines over which one cell is wrapped, by its column. */
const MOST_LINES: Readonly<Record<string, number>> = {
  number: 1,
  timing: 2,
  department: 3,
  topic: 5,
  spokesperson: 4,
  post: 4,
};
const OTHERS = 2;
/** A longer text is no table any more that was copied cell by cell. */
export const MOST_CELLS = 30_000;
/** What each further line of a cell costs. */
const JOINING = 0.6;
const TWO_CELLS = 4;
/** What a line costs that belongs to no row: less if it says so itself. */
const ALONE = 12;
const SAYS_SO = 1;

/** Whether a line stands between rows or after them: a heading, a note, a page number. */
export const isApart = (text: string): boolean =>
  isNote(text) ||
  isLabelled(text) ||
  isPageMark(text) ||
  isAttachment(text) ||
  isTitle(text) ||
  isSubtotal(text) ||
  (isNumberedHeading(text) && !isNumber(text));

/** Lines of one cell; between posts and a name a blank stays. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    if (text === '') return line;
    return text + (looksLikeName(line) && /[长任员记理席]$/u.test(text) ? ' ' : '') + line;
  }, '');
}

/** How the cheapest reading came to a place: the line it was at, and the column that was next there. */
interface Step {
  readonly cost: number;
  readonly line: number;
  readonly column: number;
}

/**
 * Finds the rows of a table whose cells were copied one below the other: of all ways to give each column its lines in
 * turn, some perhaps none and some several, the one whose cells suit their columns best.
 */
class RowsOfLines {
  /** The cheapest step to each place: before a line, with so many columns of a row read. */
  private readonly steps: (Step | undefined)[][];
  private readonly isTimed: boolean;

  constructor(
    private readonly lines: readonly Line[],
    private readonly columns: readonly ColumnMeaning[],
    private readonly header: ReadonlySet<string>,
  ) {
    this.steps = Array.from({ length: lines.length + 1 }, () => []);
    this.isTimed = columns.includes('timing');
  }

  rows(): LineRow[] {
    this.put(0, 0, { cost: 0, line: 0, column: 0 });
    for (let line = 0; line <= this.lines.length; line += 1) {
      for (let column = 1; column <= this.columns.length; column += 1) this.advance(line, column);
      this.advance(line, 0);
      for (let column = 1; column < this.columns.length; column += 1) this.advance(line, column);
    }
    return this.trace();
  }

  private put(line: number, column: number, step: Step): void {
    const known = this.steps[line]?.[column];
    const at = this.steps[line];
    if (at && (!known || step.cost < known.cost)) at[column] = step;
  }

  private textAt(line: number): string {
    return this.lines[line]?.text ?? '';
  }

  /** Goes on from a place in every way there is. */
  private advance(line: number, column: number): void {
    const here = this.steps[line]?.[column];
    if (!here) return;
    const from = { line, column };
    if (column === this.columns.length) {
      this.put(line, 0, { cost: here.cost, ...from });
      return;
    }
    if (column === 0 && line < this.lines.length)
      this.put(line + 1, 0, { cost: here.cost + this.costAlone(this.textAt(line)), ...from });
    const key = this.columns[column] ?? null;
    this.put(line, column + 1, { cost: here.cost + cellCost(key, ''), ...from });
    const most = Math.min(MOST_LINES[key ?? ''] ?? OTHERS, this.lines.length - line);
    let text = '';
    let cells = 0;
    for (let count = 1; count <= most; count += 1) {
      const next = this.textAt(line + count - 1);
      if (this.header.has(next) || (count > 1 && (isApart(next) || isNumber(next)))) break;
      // Two texts that both suit the column are two cells.
      if (text !== '' && cellCost(key, text) + cellCost(key, next) === 0) cells += 1;
      text = joinLines([text, next]);
      const cost = cellCost(key, text) + (count - 1) * JOINING + cells * TWO_CELLS;
      this.put(line + count, column + 1, { cost: here.cost + cost, ...from });
    }
  }

  private costAlone(text: string): number {
    const isHeading = !this.isTimed && timeOfHeading(text) !== null;
    return this.header.has(text) ? 0 : isApart(text) || isHeading ? SAYS_SO : ALONE;
  }

  /** The rows of the cheapest way, found from its end. */
  private trace(): LineRow[] {
    const rows: LineRow[] = [];
    let cells: string[] = [];
    let [line, column] = [this.lines.length, 0];
    while (line > 0 || column > 0) {
      const step = this.steps[line]?.[column];
      if (!step) break;
      const texts = this.lines.slice(step.line, line).map(({ text }) => text);
      if (column > 0) cells.push(joinLines(texts));
      const isAlone = column === 0 && step.column === 0;
      if (isAlone) rows.push({ cells: texts, line: this.lines[step.line]?.line ?? 1 });
      else if (step.column === 0) {
        rows.push({ cells: cells.reverse(), line: this.lines[step.line]?.line ?? 1 });
        cells = [];
      }
      [line, column] = [step.line, step.column];
    }
    return rows.reverse();
  }
}

/**
 * The rows of lines each of which is a cell or part of one; lines that stand apart are rows of one cell.
 * @param header the words of the header, which may be repeated on every page
 */
export const rowsOfLines = (
  lines: readonly Line[],
  columns: readonly ColumnMeaning[],
  header: ReadonlySet<string>,
): LineRow[] => new RowsOfLines(lines, columns, header).rows();
