import { withDigits } from '../cells/chinese-number';
import { EMPTY_CELL, type SeenCell } from '../cells/grid';
import { comparable, compact } from '../cells/text';
import type { ColumnKey } from '../header/header';
import dittoWords from '../vocabulary/ditto.json';
import { cellIn, withCell } from './body-cells';
import type { BodyRow } from './table-rows';

const DITTO = new Set(dittoWords);
const LONGEST_DITTO = 10;
/** 「（同上）」, 「同上。」 */
const AROUND = /^[([【「]+|(?<![)\]】」。.,;:])[)\]】」。.,;:]+$/gu;
/** 「同上一行」, 「同上单位」. */
const SAID = new RegExp(
  '^(?:[同如][上前]|上同)(?:1?[行栏项条场格列期次家])?(?:述|所列)?' +
    '(?:单位|部门|科室|时间|日期|月份|主题|内容|人员?|发布人|发言人|领导|职务)?$',
  'u',
);
/** 「同第1项」, 「同序号3」: the row that has this number. */
const NUMBERED = /^[同如](?:表中)?(?:第|序号|编号)?(\d{1,4})(?:项|条|行|号|场|栏)?$/u;
const DITTO_KEYS = ['department', 'timing', 'topic', 'spokesperson', 'post'] as const;

type Reference = 'above' | { readonly number: string };

/** What a cell refers to: the one above it, or that of the row with a number; `null` for a cell that says something. */
function referenceOf(text: string): Reference | null {
  if (text === '' || text.length > LONGEST_DITTO) return null;
  if (DITTO.has(compact(text))) return 'above';
  const said = withDigits(comparable(text).replace(AROUND, ''));
  if (SAID.test(said)) return 'above';
  const number = NUMBERED.exec(said)?.[1];
  return number === undefined ? null : { number };
}

const numberOf = (text: string): string => /\d+/u.exec(withDigits(comparable(text)))?.[0] ?? '';

/** Rows read so far, found by their number; the last one that has it counts. */
class ByNumber {
  private readonly known = new Map<string, BodyRow>();
  private count = 0;

  constructor(
    private readonly rows: readonly BodyRow[],
    private readonly column: number,
  ) {}

  find(number: string): BodyRow | undefined {
    for (; this.count < this.rows.length; this.count += 1) {
      const row = this.rows[this.count];
      if (row) this.known.set(numberOf(cellIn(row, this.column).text), row);
    }
    return this.known.get(number);
  }
}

/**
 * Resolves 「同上」: each such cell also holds the cell that it refers to.
 * @param isTracked whether the table is a ledger: people sort it, so each row is read by itself and 「同上」 means
 * nothing
 */
export function readDittos(
  rows: readonly BodyRow[],
  columns: ReadonlyMap<ColumnKey, number>,
  isTracked: boolean,
): readonly BodyRow[] {
  const places = DITTO_KEYS.flatMap((key) => columns.get(key) ?? []);
  const last = new Map<number, SeenCell>();
  const read: BodyRow[] = [];
  const byNumber = new ByNumber(read, columns.get('number') ?? -1);
  const meant = (reference: Reference, column: number): SeenCell | undefined => {
    if (reference === 'above') return last.get(column) ?? EMPTY_CELL;
    const row = byNumber.find(reference.number);
    const cell = row && cellIn(row, column);
    return cell?.ditto ?? cell;
  };
  for (const row of rows) {
    let result = row;
    for (const column of places) {
      const cell = cellIn(row, column);
      const reference = referenceOf(cell.text);
      // A number that no row above has is no reference.
      const ditto = reference && meant(reference, column);
      if (ditto) result = withCell(result, column, { ...cell, covered: true, ditto });
      else if (!isTracked) last.set(column, cell);
    }
    read.push(result);
  }
  return read;
}
