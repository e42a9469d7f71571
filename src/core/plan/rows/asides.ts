import type { TableHeader } from '../header/find-header';
import type { SeenCell } from '../cells/grid';
import { matchHeader, type ColumnKey } from '../header/header';
import { isAttachment, isBareLabel, isLabelled, isTitle } from './line-words';
import type { AsideKind, AsideRow, Plan } from '../model/plan';
import { textOfRow, type BodyRow } from './table-rows';
import { compact } from '../cells/text';

type RowAt = (gridRow: number) => readonly SeenCell[];

function kindAbove(text: string, title: string | null): AsideKind {
  const isOfPlan = title !== null && compact(text).includes(compact(title));
  if (isOfPlan || isAttachment(text) || isTitle(text)) return 'title';
  const [first = ''] = text.split(' ');
  return isLabelled(text) || isBareLabel(first) ? 'pageFurniture' : 'note';
}

const asideOf = (kind: AsideKind, gridRow: number, after: number, text: string): AsideRow => ({
  kind,
  gridRow,
  after,
  text,
  isDoubtful: false,
});

/** The lines above a table, from a row on, and its header. */
export function accountForTop(
  header: TableHeader,
  from: number,
  title: string | null,
  rowAt: RowAt,
): AsideRow[] {
  const asides: AsideRow[] = [];
  for (let row = from; row < header.row + header.depth; row += 1) {
    const text = textOfRow(rowAt(row));
    if (text === '') continue;
    const kind = row < header.row ? kindAbove(text, title) : 'header';
    asides.push(asideOf(kind, row, 0, text));
  }
  return asides;
}

/** The column from which on a header says the same again: that of another plan beside the first. */
function besideFrom({ texts, columns, words }: TableHeader): number | null {
  const own = new Set(columns.values());
  const again = matchHeader(
    texts.map((text, column) => (own.has(column) ? '' : text)),
    words,
  );
  const isSame = (key: ColumnKey): boolean => {
    const [first, second] = [columns.get(key), again.get(key)];
    return first !== undefined && second !== undefined && texts[first] === texts[second];
  };
  if (!isSame('timing') || !(isSame('department') || isSame('topic'))) return null;
  return Math.min(...again.values());
}

/** The rows of another plan to the right of a table. */
export function accountForBeside(header: TableHeader, rows: readonly BodyRow[]): AsideRow[] {
  const from = besideFrom(header);
  if (from === null) return [];
  return rows.flatMap(({ gridRow, seen }, i) => {
    const text = textOfRow(seen.slice(from));
    return text === '' ? [] : [asideOf('otherTable', gridRow, i + 1, text)];
  });
}

/** The rows of a grid before and after a plan: they belong to other tables. */
export function accountForOthers(
  rowCount: number,
  { from, stop }: { readonly from: number; readonly stop: number },
  plan: Plan,
  rowAt: RowAt,
): AsideRow[] {
  const asides: AsideRow[] = [];
  const add = (first: number, last: number, after: number): void => {
    for (let row = first; row < last; row += 1) {
      const text = textOfRow(rowAt(row));
      if (text !== '') asides.push(asideOf('otherTable', row, after, text));
    }
  };
  add(0, from, 0);
  add(stop, rowCount, plan.rows.length);
  return asides;
}
