import { invalidArgument, WorkbookError } from '../../../model/data/errors';
import type { FilterCriteria, SortField } from '../../../model/data/registry';
import { oneOf } from '../../dispatch/args';
import type { Args } from '../../dispatch/args';
import type { ClassDefinition } from '../../dispatch/api';
import type { RangeTarget } from '../../dispatch/range-target';
import type { TableColumnTarget, TableTarget } from '../../dispatch/targets';

export const TableSort: ClassDefinition<TableTarget> = {
  name: 'TableSort',
  properties: {
    fields: { get: ({ tableId }, { model }) => model.tables.get(tableId).sort },
    matchCase: { get: () => false },
    method: { get: () => 'PinYin' },
  },
  methods: {
    apply: ({ tableId }, args, { model }) => model.tableOrder.sort(tableId, sortFields(args)),
    clear: ({ tableId }, _args, { model }) => {
      model.tables.update(tableId, (table) => ({ ...table, sort: [] }));
    },
    reapply: ({ tableId }, _args, { model }) =>
      model.tableOrder.sort(tableId, model.tables.get(tableId).sort),
  },
};

export const RangeSort: ClassDefinition<RangeTarget> = {
  name: 'RangeSort',
  methods: {
    apply: ({ area }, args, { model }) => {
      const hasHeaders = args.optional(2, (a, i) => a.boolean(i)) ?? false;
      if (!args.isMissing(3) && args.raw(3) !== 'Rows') {
        throw new WorkbookError('NotImplemented', 'Only rows can be sorted.');
      }
      const rows = hasHeaders ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
      return model.tableOrder.sortRows(rows, sortFields(args));
    },
  },
};

function sortFields(args: Args): SortField[] {
  const given = args.raw(0);
  if (!Array.isArray(given) || given.length === 0) throw invalidArgument('fields');
  return (given as unknown[]).map((field) => {
    const { key, ascending, sortOn } = (field ?? {}) as Record<string, unknown>;
    if (typeof key !== 'number') throw invalidArgument('key');
    if (sortOn !== undefined && sortOn !== null && sortOn !== 'Value') {
      throw new WorkbookError('NotImplemented', 'Only values can be sorted by.');
    }
    return { key, ascending: ascending !== false };
  });
}

export const Filter: ClassDefinition<TableColumnTarget> = {
  name: 'Filter',
  properties: {
    criteria: {
      get: ({ tableId, columnId }, { model }) =>
        model.tables.get(tableId).filters[columnId] ?? null,
    },
  },
  methods: {
    apply: ({ tableId, columnId }, args, { model }) => {
      model.tableOrder.filter(tableId, columnId, toCriteria(args.raw(0)));
    },
    applyValuesFilter: ({ tableId, columnId }, args, { model }) => {
      model.tableOrder.filter(tableId, columnId, {
        filterOn: 'Values',
        values: texts(args.raw(0)),
      });
    },
    applyCustomFilter: ({ tableId, columnId }, args, { model }) => {
      const criterion2 = args.optional(1, (a, i) => a.string(i));
      model.tableOrder.filter(tableId, columnId, {
        filterOn: 'Custom',
        criterion1: args.string(0),
        ...(criterion2 === null ? {} : { criterion2 }),
        operator: args.isMissing(2) ? 'And' : args.oneOf(2, ['And', 'Or']),
      });
    },
    clear: ({ tableId, columnId }, _args, { model }) => {
      model.tableOrder.filter(tableId, columnId, null);
    },
  },
};

function toCriteria(value: unknown): FilterCriteria {
  const { filterOn, values, criterion1, criterion2, operator } = (value ?? {}) as Record<
    string,
    unknown
  >;
  if (oneOf(filterOn, ['Values', 'Custom']) === 'Values') {
    return { filterOn: 'Values', values: texts(values) };
  }
  if (typeof criterion1 !== 'string') throw invalidArgument('criterion1');
  return {
    filterOn: 'Custom',
    criterion1,
    ...(typeof criterion2 === 'string' ? { criterion2 } : {}),
    ...(operator === undefined ? {} : { operator: oneOf(operator, ['And', 'Or']) }),
  };
}

function texts(value: unknown): string[] {
  if (!Array.isArray(value)) throw invalidArgument('values');
  return (value as unknown[]).map(String);
}

/** The filter of a table as a whole. */
export const AutoFilter: ClassDefinition<TableTarget> = {
  name: 'AutoFilter',
  properties: {
    enabled: { get: ({ tableId }, { model }) => model.tables.get(tableId).showFilterButton },
    isDataFiltered: {
      get: ({ tableId }, { model }) => Object.keys(model.tables.get(tableId).filters).length > 0,
    },
    criteria: {
      get: ({ tableId }, { model }) => {
        const table = model.tables.get(tableId);
        return table.columns.map((column) => table.filters[column.id] ?? null);
      },
    },
  },
  methods: {
    clearCriteria: ({ tableId }, _args, { model }) => {
      model.tableOrder.clearFilters(tableId);
    },
    reapply: ({ tableId }, _args, { model }) => {
      model.tableOrder.reapply(tableId);
    },
  },
};
