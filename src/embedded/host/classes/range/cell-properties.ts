import type { Area } from '../../../model/data/area';
import { printAddress } from '../../../model/data/address';
import { invalidArgument } from '../../../model/data/errors';
import type { BoundProperty, HostObject, Method, Session } from '../../dispatch/api';
import type { RangeTarget } from '../../dispatch/range-target';
import { refuseIfProtected } from './protection-guard';

/** Property names of cells, nested as in the API. */
type PropertyTree = Readonly<Record<string, unknown>>;

/** Methods for many properties of many cells, by the names that a Range of one cell has for them. */
export const rangeProperties: Readonly<Record<string, Method<RangeTarget>>> = {
  getCellProperties: ({ area }, args, session) => {
    const requested = toTree(args.raw(0));
    return session.model.cells.map(area, (_cell, row, column) =>
      readCell(session, { ...area, row, column, rows: 1, columns: 1 }, requested),
    );
  },
  setCellProperties: async ({ area }, args, session) => {
    refuseIfProtected(session, area);
    const block = args.raw(0);
    if (!Array.isArray(block)) throw invalidArgument('An array of rows is needed.');
    const rows = block as unknown[];
    const shaped =
      rows.length === area.rows &&
      rows.every((row) => Array.isArray(row) && row.length === area.columns);
    if (!shaped) throw invalidArgument('The array does not have the shape of the range.');
    for (const [r, row] of rows.entries()) {
      for (const [c, given] of (row as unknown[]).entries()) {
        const cell = { ...area, row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
        if (given !== null) await assign(session.range(cell), toTree(given));
      }
    }
  },
};

function toTree(value: unknown): PropertyTree {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidArgument('An object with the names of properties is needed.');
  }
  return value as PropertyTree;
}

function readCell(session: Session, cell: Area, requested: PropertyTree): Record<string, unknown> {
  const result = readTree(session.range(cell), requested);
  if (requested.address === true) {
    result.address = printAddress(session.model.core.worksheet(cell.sheetId).getName(), cell);
  }
  return result;
}

function readTree(object: HostObject, requested: PropertyTree): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, want] of Object.entries(requested)) {
    if (want === true) result[name] = single(member(object, name).get());
    else if (typeof want === 'object' && want !== null) {
      result[name] = readTree(step(object, name), toTree(want));
    }
  }
  return result;
}

/** A cell's own value where a range gives a 1×1 array. */
function single(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const [row] = value as unknown[];
  return Array.isArray(row) ? (row as unknown[])[0] : row;
}

async function assign(object: HostObject, given: PropertyTree): Promise<void> {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue;
    const isStep = typeof value === 'object' && object.navigate(name) !== null;
    if (isStep) await assign(step(object, name), toTree(value));
    else {
      const { set } = member(object, name);
      if (!set) throw invalidArgument(`${object.className}.${name} can only be read.`);
      await set(value);
    }
  }
}

function member(object: HostObject, name: string): BoundProperty {
  const property = object.property(name);
  if (!property) throw invalidArgument(`${object.className} has no property ${name} here.`);
  return property;
}

function step(object: HostObject, name: string): HostObject {
  const next = object.navigate(name)?.to;
  if (!next) throw invalidArgument(`${object.className} has no property ${name} here.`);
  return next;
}
