import { invalidArgument, notFound } from '../../../model/data/errors';
import type { CellInput } from '../../../model/formulas/content';
import type { TableColumnRecord } from '../../../model/data/registry';
import { bodyOf, columnBody, headerOf, totalsOf } from '../../../model/data/table-areas';
import { valueOf } from '../../../model/cells/values';
import type { Area } from '../../../model/data/area';
import type { ClassDefinition, Session } from '../../dispatch/api';
import { lookups } from '../lookups';
import { toWritten } from '../range/blocks';
import type { TableColumnTarget, TableRowTarget, TableTarget } from '../../dispatch/targets';

const columns = lookups<TableTarget, TableColumnRecord>({
  list: ({ tableId }, { model }) => model.tables.get(tableId).columns,
  toObject: ({ id }, session, { tableId }) =>
    session.make('TableColumn', { tableId, columnId: id }),
  find: ({ tableId }, args, session) => findColumn(tableId, args.raw(0), session),
});

export const TableColumnCollection: ClassDefinition<TableTarget> = {
  name: 'TableColumnCollection',
  properties: { count: columns.count },
  methods: {
    add: async ({ tableId }, args, session) => {
      const index = args.optional(0, (a, i) => a.number(i));
      const name = args.optional(2, (a, i) => a.string(i));
      const atEnd = index === null || index < 0;
      const column = await session.model.tableEdit.addColumn(
        tableId,
        atEnd ? null : index,
        name,
        rowsOf(args.raw(1)),
      );
      return session.make('TableColumn', { tableId, columnId: column.id });
    },
    getCount: columns.getCount,
    ...columns.getItem,
    getItemAt: columns.getItemAt,
  },
  items: columns.items,
};

export const TableColumn: ClassDefinition<TableColumnTarget> = {
  name: 'TableColumn',
  key: { property: 'Id', of: ({ columnId }) => columnId },
  properties: {
    id: { get: ({ columnId }) => columnId },
    index: { get: (column, session) => indexOf(column, session) },
    name: {
      get: (column, session) =>
        session.model.tables.get(column.tableId).columns[indexOf(column, session)]?.name,
      set: (column, value, session) => {
        if (typeof value !== 'string' || value === '') throw invalidArgument('name');
        session.model.content.write(part(column, session, 'header'), [[`'${value}`]]);
      },
    },
    values: {
      get: (column, session) => session.model.cells.map(part(column, session, 'all'), valueOf),
      set: (column, value, session) => {
        const area = part(column, session, 'all');
        const rows = rowsOf(value);
        if (rows.length !== area.rows) throw invalidArgument('values');
        session.model.content.write(area, rows);
      },
      onDemand: true,
    },
  },
  navigation: {
    filter: (column, session) => session.make('Filter', column),
  },
  methods: {
    delete: (column, _args, { model }) =>
      model.tableEdit.removeColumn(column.tableId, column.columnId),
    getRange: (column, _args, session) => session.range(part(column, session, 'all')),
    getDataBodyRange: (column, _args, session) => session.range(part(column, session, 'body')),
    getHeaderRowRange: (column, _args, session) => session.range(part(column, session, 'header')),
    getTotalRowRange: (column, _args, session) => session.range(part(column, session, 'totals')),
  },
};

export const TableRowCollection: ClassDefinition<TableTarget> = {
  name: 'TableRowCollection',
  properties: { count: { get: ({ tableId }, session) => rowCount(tableId, session) } },
  methods: {
    add: async ({ tableId }, args, session) => {
      const index = args.optional(0, (a, i) => a.number(i));
      const columns = session.model.tables.get(tableId).columns.length;
      const given = rowsOf(args.raw(1));
      const rows = given.length === 0 ? [Array.from({ length: columns }, () => null)] : given;
      const at = await session.model.tableEdit.addRows(tableId, index === -1 ? null : index, rows);
      return session.make('TableRow', { tableId, index: at });
    },
    getCount: ({ tableId }, _args, session) => rowCount(tableId, session),
    getItemAt: ({ tableId }, args, session) => {
      const index = args.index(0);
      if (index >= rowCount(tableId, session)) throw notFound(`row ${index}`);
      return session.make('TableRow', { tableId, index });
    },
    deleteRowsAt: async ({ tableId }, args, { model }) => {
      const count = args.optional(1, (a, i) => a.index(i)) ?? 1;
      for (let i = 0; i < count; i += 1) await model.tableEdit.removeRow(tableId, args.index(0));
    },
  },
  items: ({ tableId }, session) =>
    Array.from({ length: rowCount(tableId, session) }, (_, index) =>
      session.make('TableRow', { tableId, index }),
    ),
};

export const TableRow: ClassDefinition<TableRowTarget> = {
  name: 'TableRow',
  key: { property: '_Id', of: ({ index }) => index },
  properties: {
    index: { get: ({ index }) => index },
    values: {
      get: (row, session) => session.model.cells.map(rowArea(row, session), valueOf),
      set: (row, value, session) => {
        const area = rowArea(row, session);
        const rows = rowsOf(value);
        if (rows.length !== 1 || rows[0]?.length !== area.columns) throw invalidArgument('values');
        session.model.content.write(area, rows);
      },
    },
  },
  methods: {
    delete: ({ tableId, index }, _args, { model }) => model.tableEdit.removeRow(tableId, index),
    getRange: (row, _args, session) => session.range(rowArea(row, session)),
  },
};

function rowsOf(value: unknown): CellInput[][] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) return [[toWritten(value)]];
  return (value as unknown[]).map((row) =>
    Array.isArray(row) ? (row as unknown[]).map(toWritten) : [toWritten(row)],
  );
}

function rowCount(tableId: string, { model }: Session): number {
  const body = bodyOf(model.tables.get(tableId));
  const isBlank = body.rows === 1 && model.cells.used(body, true) === null;
  return isBlank ? 0 : body.rows;
}

function rowArea({ tableId, index }: TableRowTarget, { model }: Session): Area {
  const body = bodyOf(model.tables.get(tableId));
  if (index >= body.rows) throw notFound(`row ${index}`);
  return { ...body, row: body.row + index, rows: 1 };
}

function findColumn(tableId: string, key: unknown, { model }: Session): TableColumnRecord | null {
  const { columns } = model.tables.get(tableId);
  return (
    columns.find((column) =>
      typeof key === 'number'
        ? column.id === key
        : column.name.toLowerCase() === String(key).toLowerCase(),
    ) ?? null
  );
}

function indexOf({ tableId, columnId }: TableColumnTarget, { model }: Session): number {
  const index = model.tables.get(tableId).columns.findIndex(({ id }) => id === columnId);
  return index < 0 ? missing() : index;
}

function part(
  column: TableColumnTarget,
  session: Session,
  which: 'all' | 'body' | 'header' | 'totals',
): Area {
  const table = session.model.tables.get(column.tableId);
  const index = indexOf(column, session);
  if (which === 'body') return columnBody(table, index);
  const rows = { all: table.area, header: headerOf(table), totals: totalsOf(table) }[which];
  return { ...(rows ?? missing()), column: table.area.column + index, columns: 1 };
}

function missing(): never {
  throw notFound('table column');
}
