import { textCell, type Cell, type Grid } from '../plan/cells/grid';
import { isBlank } from '../plan/cells/text';
import { COLUMN_KEYS, headerOf, type ColumnKey } from '../plan/header/header';
import { plain } from '../plan/model/combine-plans';
import type { CollectedRow } from './collect-plans';

/** The column of a collected plan that says where a row comes from; part of the contract with existing workbooks. */
export const SOURCE_HEADER = '来源';
/** The column of cells that have no header in their file. */
const NAMELESS_HEADER = '其他';

/** A conference to be written: its cells in the columns of a plan, and in others by their header. */
export interface Conference {
  readonly cells: Readonly<Partial<Record<ColumnKey, Cell>>>;
  readonly others: ReadonlyMap<string, Cell>;
}

/** A collected row as it is written, without the number that it had in its file. */
export function conferenceOf(collected: CollectedRow, source: string): Conference {
  const { row, unit, time } = collected;
  const cells = Object.fromEntries(
    COLUMN_KEYS.filter((key) => key !== 'number').map((key) => [key, plain(row.cells[key])]),
  );
  const others = new Map<string, Cell>([[SOURCE_HEADER, textCell(source)]]);
  for (const { header, cell } of row.extras) {
    others.set(freeHeader(isBlank(header) ? NAMELESS_HEADER : header, others), plain(cell));
  }
  return {
    cells: {
      ...cells,
      ...(row.department === null && { department: textCell(unit) }),
      timing: time,
    },
    others,
  };
}

/** The header, numbered if it occurs before in the row: 备注, 备注2. */
function freeHeader(header: string, taken: ReadonlyMap<string, Cell>): string {
  let name = header;
  for (let number = 2; taken.has(name); number += 1) name = `${header}${number}`;
  return name;
}

/** Columns of a collected plan, whatever the files have. */
const ALWAYS: readonly ColumnKey[] = ['number', 'department', 'timing', 'topic', 'spokesperson'];

/** Conferences as a sheet: title, header, and the rows numbered in their order. */
export function conferenceGrid(title: string, conferences: readonly Conference[]): Grid {
  const keys = COLUMN_KEYS.filter(
    (key) =>
      ALWAYS.includes(key) || conferences.some(({ cells }) => !isBlank(cells[key]?.text ?? '')),
  );
  const headers = new Set(conferences.flatMap(({ others }) => [...others.keys()]));
  headers.delete(SOURCE_HEADER);
  const others = [...headers, SOURCE_HEADER];
  const blank = textCell('');
  const rows = conferences.map((conference, at): Cell[] => [
    ...keys.map((key) =>
      key === 'number' ? { value: at + 1, text: `${at + 1}` } : (conference.cells[key] ?? blank),
    ),
    ...others.map((header) => conference.others.get(header) ?? blank),
  ]);
  return {
    rows: [[textCell(title)], [...keys.map(headerOf), ...others].map(textCell), ...rows],
    merges: [],
  };
}
