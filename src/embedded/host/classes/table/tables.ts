import type { Area } from '../../../model/data/area';
import { contains, intersection } from '../../../model/data/area';
import { invalidArgument, notFound } from '../../../model/data/errors';
import type { TableRecord } from '../../../model/data/registry';
import type { Args } from '../../dispatch/args';
import type { ClassDefinition, HostObject, Session } from '../../dispatch/api';
import { WORKBOOK_TARGET } from '../../dispatch/protocol';
import type { RangeTarget } from '../../dispatch/range-target';
import type { ScopeTarget } from '../../dispatch/targets';
import { eventMethods } from '../event-methods';
import { areaArgument } from '../range/related-ranges';

export const TableCollection: ClassDefinition<ScopeTarget> = {
  name: 'TableCollection',
  properties: { count: { get: (scope, session) => inScope(scope, session).length } },
  methods: {
    ...eventMethods(
      {
        DataChangedEvent: 'tableChanged',
        AddedEvent: 'tableAdded',
        DeletedEvent: 'tableDeleted',
      },
      ({ sheetId }: ScopeTarget) => sheetId ?? WORKBOOK_TARGET,
    ),
    add: async ({ sheetId }, args, session) => {
      const home = sheetId ?? session.model.sheets.active.getSheetId();
      const area = withData(areaArgument(args, 0, session, home), session);
      const table = await session.model.tables.add(area, args.boolean(1));
      return session.make('Table', { tableId: table.id });
    },
    getCount: (scope, _args, session) => inScope(scope, session).length,
    getItem: (scope, args, session) => {
      const key = String(args.raw(0));
      return toObject(find(scope, key, session) ?? missing(key), session);
    },
    getItemOrNullObject: (scope, args, session) => {
      const table = find(scope, String(args.raw(0)), session);
      return table && toObject(table, session);
    },
    getItemAt: (scope, args, session) =>
      toObject(inScope(scope, session)[args.index(0)] ?? missing('table'), session),
  },
  items: (scope, session) => inScope(scope, session).map((table) => toObject(table, session)),
};

/** The tables that touch a range. */
export const TableScopedCollection: ClassDefinition<RangeTarget> = {
  name: 'TableScopedCollection',
  properties: { count: { get: (range, session) => touching(range, session).length } },
  methods: {
    getCount: (range, _args, session) => touching(range, session).length,
    getFirst: (range, _args, session) =>
      toObject(touching(range, session)[0] ?? missing('table'), session),
    getItem: (range, args, session) =>
      toObject(among(range, args, session) ?? missing('table'), session),
    getItemOrNullObject: (range, args, session) => {
      const table = among(range, args, session);
      return table && toObject(table, session);
    },
  },
  items: (range, session) => touching(range, session).map((table) => toObject(table, session)),
};

const toObject = (table: TableRecord, session: Session): HostObject =>
  session.make('Table', { tableId: table.id });

function inScope({ sheetId }: ScopeTarget, { model }: Session): readonly TableRecord[] {
  return model.tables.all.filter((table) => sheetId === null || table.area.sheetId === sheetId);
}

function find(scope: ScopeTarget, key: string, session: Session): TableRecord | null {
  const table = session.model.tables.find(key);
  return table && inScope(scope, session).includes(table) ? table : null;
}

function touching({ area }: RangeTarget, { model }: Session): readonly TableRecord[] {
  return model.tables.all.filter((table) => intersection(table.area, area) !== null);
}

function among(range: RangeTarget, args: Args, session: Session): TableRecord | null {
  const table = session.model.tables.find(String(args.raw(0)));
  return table && touching(range, session).includes(table) ? table : null;
}

function missing(what: string): never {
  throw notFound(what);
}

/** For whole columns, the used part of them. */
function withData(area: Area, { model }: Session): Area {
  if (area.rows * area.columns <= 5_000_000) return area;
  const used = model.cells.used(area, true);
  if (!used || !contains(area, used)) throw invalidArgument('The range is too large for a table.');
  return used;
}
