import type { Area } from '../../../model/data/area';
import {
  bounding,
  intersection,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
} from '../../../model/data/area';
import { parseAddress } from '../../../model/data/address';
import { invalidArgument, notFound } from '../../../model/data/errors';
import type { Args } from '../../dispatch/args';
import type { Method, Session } from '../../dispatch/api';
import { RangeTarget } from '../../dispatch/range-target';
import { orNullObject } from '../lookups';

type RangeMethod = Method<RangeTarget>;

/** A range computed from another one. */
const relative =
  (find: (area: Area, args: Args, session: Session) => Area | null): RangeMethod =>
  ({ area }, args, session) => {
    const found = find(area, args, session);
    return found && session.range(inGrid(found));
  };

/** Methods of Range that return other ranges. */
export const rangeMoves: Readonly<Record<string, RangeMethod>> = {
  getCell: relative((area, args) => ({
    ...area,
    row: area.row + args.number(0),
    column: area.column + args.number(1),
    rows: 1,
    columns: 1,
  })),
  getRow: relative((area, args) => ({ ...area, row: area.row + args.index(0), rows: 1 })),
  getColumn: relative((area, args) => ({
    ...area,
    column: area.column + args.index(0),
    columns: 1,
  })),
  getLastCell: relative((area) => ({
    ...area,
    row: lastRow(area),
    column: lastColumn(area),
    rows: 1,
    columns: 1,
  })),
  getLastRow: relative((area) => ({ ...area, row: lastRow(area), rows: 1 })),
  getLastColumn: relative((area) => ({ ...area, column: lastColumn(area), columns: 1 })),
  getEntireRow: relative((area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
  getEntireColumn: relative((area) => ({ ...area, row: 0, rows: MAX_ROWS })),
  getOffsetRange: relative((area, args) => ({
    ...area,
    row: area.row + args.number(0),
    column: area.column + args.number(1),
  })),
  // The bottom right corner moves, beyond the other one if need be.
  getResizedRange: relative((area, args) =>
    bounding(
      { ...area, rows: 1, columns: 1 },
      {
        ...area,
        row: lastRow(area) + args.number(0),
        column: lastColumn(area) + args.number(1),
        rows: 1,
        columns: 1,
      },
    ),
  ),
  getAbsoluteResizedRange: relative((area, args) => ({
    ...area,
    rows: args.number(0),
    columns: args.number(1),
  })),
  getRowsBelow: relative((area, args) => beside(area, 'row', args.optional(0, count) ?? 1)),
  getRowsAbove: relative((area, args) => beside(area, 'row', -(args.optional(0, count) ?? 1))),
  getColumnsAfter: relative((area, args) => beside(area, 'column', args.optional(0, count) ?? 1)),
  getColumnsBefore: relative((area, args) =>
    beside(area, 'column', -(args.optional(0, count) ?? 1)),
  ),
  getBoundingRect: relative((area, args, session) => {
    const other = areaArgument(args, 0, session, area.sheetId);
    if (other.sheetId !== area.sheetId)
      throw invalidArgument('The ranges are on different sheets.');
    return bounding(area, other);
  }),
  ...orNullObject(
    'getIntersection',
    ({ area }: RangeTarget, args, session) => {
      const shared = intersection(area, areaArgument(args, 0, session, area.sheetId));
      return shared && session.range(shared);
    },
    () => notFound('the ranges have no cell in common'),
  ),
  getUsedRange: relative((area, args, { model }) => {
    const used = model.cells.used(area, args.optional(0, flag) ?? false);
    return used ?? { ...area, rows: 1, columns: 1 };
  }),
  getUsedRangeOrNullObject: relative((area, args, { model }) =>
    model.cells.used(area, args.optional(0, flag) ?? false),
  ),
};

const count = (args: Args, index: number): number => args.number(index);
const flag = (args: Args, index: number): boolean => args.boolean(index);

/** Rows or columns next to the area: after it if the amount is positive, before it if negative. */
function beside(area: Area, axis: 'row' | 'column', amount: number): Area {
  if (amount === 0 || !Number.isInteger(amount)) throw invalidArgument('count');
  const size = Math.abs(amount);
  if (axis === 'row') {
    return { ...area, row: amount > 0 ? lastRow(area) + 1 : area.row - size, rows: size };
  }
  return { ...area, column: amount > 0 ? lastColumn(area) + 1 : area.column - size, columns: size };
}

/** An argument that is a Range or an address. */
export function areaArgument(args: Args, index: number, session: Session, sheetId: string): Area {
  const object = args.object(index);
  if (object) {
    if (object.target instanceof RangeTarget) return object.target.area;
    throw invalidArgument(`The argument at position ${index} must be a range.`);
  }
  return addressArea(args.string(index), session, sheetId);
}

/** The area of an address; without a sheet in it, on the given one. */
export function addressArea(address: string, session: Session, sheetId: string): Area {
  const parsed = parseAddress(address);
  if (!parsed) throw invalidArgument(`${JSON.stringify(address)} is not an address.`);
  const { sheetName, ...cells } = parsed;
  const sheet = sheetName === null ? null : session.model.sheets.byName(sheetName);
  if (sheetName !== null && !sheet) throw notFound(sheetName);
  return { sheetId: sheet?.getSheetId() ?? sheetId, ...cells };
}

function inGrid(area: Area): Area {
  const outside =
    area.row < 0 ||
    area.column < 0 ||
    area.rows < 1 ||
    area.columns < 1 ||
    lastRow(area) >= MAX_ROWS ||
    lastColumn(area) >= MAX_COLUMNS;
  if (outside) throw invalidArgument('The range would reach beyond the sheet.');
  return area;
}
