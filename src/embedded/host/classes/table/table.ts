import { invalidArgument, WorkbookError } from '../../../model/data/errors';
import type { TableRecord } from '../../../model/data/registry';
import { bodyOf, headerOf, totalsOf } from '../../../model/data/table-areas';
import type { ClassDefinition, Property } from '../../dispatch/api';
import type { TableTarget } from '../../dispatch/targets';
import { eventMethods } from '../event-methods';
import { areaArgument } from '../range/related-ranges';

type Flag =
  | 'showBandedRows'
  | 'showBandedColumns'
  | 'showFilterButton'
  | 'highlightFirstColumn'
  | 'highlightLastColumn';

/** A property that is a value of the table's record, of the type that it has there. */
const property = (name: Flag | 'style'): Property<TableTarget> => ({
  get: ({ tableId }, { model }) => model.tables.get(tableId)[name],
  set: ({ tableId }, value, { model }) => {
    if (typeof value !== typeof model.tables.get(tableId)[name]) throw invalidArgument(name);
    model.tables.update(tableId, (table): TableRecord => ({ ...table, [name]: value }));
  },
});

export const Table: ClassDefinition<TableTarget> = {
  name: 'Table',
  key: { property: 'Id', of: ({ tableId }) => tableId },
  properties: {
    id: { get: ({ tableId }, { model }) => model.tables.get(tableId).id },
    legacyId: { get: ({ tableId }) => tableId, onDemand: true },
    name: {
      get: ({ tableId }, { model }) => model.tables.get(tableId).name,
      set: ({ tableId }, value, { model }) => {
        if (typeof value !== 'string') throw invalidArgument('name');
        model.tables.rename(tableId, value);
      },
    },
    style: property('style'),
    showHeaders: {
      get: ({ tableId }, { model }) => model.tables.get(tableId).showHeaders,
      set: ({ tableId }, value, { model }) => {
        if (value === model.tables.get(tableId).showHeaders) return;
        throw new WorkbookError('NotImplemented', 'Table.showHeaders cannot be changed here.');
      },
    },
    showTotals: {
      get: ({ tableId }, { model }) => model.tables.get(tableId).showTotals,
      set: ({ tableId }, value, { model }) => {
        if (typeof value !== 'boolean') throw invalidArgument('showTotals');
        model.tables.setTotals(tableId, value);
      },
    },
    showBandedRows: property('showBandedRows'),
    showBandedColumns: property('showBandedColumns'),
    showFilterButton: property('showFilterButton'),
    highlightFirstColumn: property('highlightFirstColumn'),
    highlightLastColumn: property('highlightLastColumn'),
  },
  navigation: {
    columns: (table, session) => session.make('TableColumnCollection', table),
    rows: (table, session) => session.make('TableRowCollection', table),
    sort: (table, session) => session.make('TableSort', table),
    autoFilter: (table, session) => session.make('AutoFilter', table),
    worksheet: ({ tableId }, session) =>
      session.make('Worksheet', { sheetId: session.model.tables.get(tableId).area.sheetId }),
  },
  methods: {
    ...eventMethods(
      { DataChangedEvent: 'tableChanged', SelectionChangedEvent: 'tableSelectionChanged' },
      ({ tableId }: TableTarget) => tableId,
    ),
    getRange: ({ tableId }, _args, session) =>
      session.range(session.model.tables.get(tableId).area),
    getDataBodyRange: ({ tableId }, _args, session) =>
      session.range(bodyOf(session.model.tables.get(tableId))),
    getHeaderRowRange: ({ tableId }, _args, session) => {
      const header = headerOf(session.model.tables.get(tableId));
      if (!header) throw new WorkbookError('InvalidOperation', 'The table shows no header row.');
      return session.range(header);
    },
    getTotalRowRange: ({ tableId }, _args, session) => {
      const totals = totalsOf(session.model.tables.get(tableId));
      if (!totals) throw new WorkbookError('InvalidOperation', 'The table shows no totals row.');
      return session.range(totals);
    },
    resize: ({ tableId }, args, session) => {
      const { sheetId } = session.model.tables.get(tableId).area;
      session.model.tables.resize(tableId, areaArgument(args, 0, session, sheetId));
    },
    convertToRange: ({ tableId }, _args, session) =>
      session.range(session.model.tables.convertToRange(tableId)),
    delete: ({ tableId }, _args, { model }) => {
      model.tables.remove(tableId);
    },
    clearFilters: ({ tableId }, _args, { model }) => {
      model.tableOrder.clearFilters(tableId);
    },
    reapplyFilters: ({ tableId }, _args, { model }) => {
      model.tableOrder.reapply(tableId);
    },
  },
};
