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
import { lookups } from '../lookups';
import { areaArgument } from '../range/related-ranges';

const toObject = (table: TableRecord, session: Session): HostObject =>
  session.make('Table', { tableId: table.id });

const tables = lookups<ScopeTarget, TableRecord>({
  list: inScope,
  toObject,
  find: (scope, args, session) => among(inScope(scope, session), args, session),
});

export const TableCollection: ClassDefinition<ScopeTarget> = {
  name: 'TableCollection',
  properties: { count: tables.count },
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
      return toObject(await session.model.tables.add(area, args.boolean(1)), session);
    },
    getCount: tables.getCount,
    ...tables.getItem,
    getItemAt: tables.getItemAt,
  },
  items: tables.items,
};

const touching = lookups<RangeTarget, TableRecord>({
  list: tablesTouching,
  toObject,
  find: (range, args, session) => among(tablesTouching(range, session), args, session),
});

/** The tables that touch a range. */
export const TableScopedCollection: ClassDefinition<RangeTarget> = {
  name: 'TableScopedCollection',
  properties: { count: touching.count },
  methods: {
    getCount: touching.getCount,
    getFirst: (range, _args, session) => {
      const [first] = tablesTouching(range, session);
      if (!first) throw notFound('table');
      return toObject(first, session);
    },
    ...touching.getItem,
  },
  items: touching.items,
};

function inScope({ sheetId }: ScopeTarget, { model }: Session): readonly TableRecord[] {
  return model.tables.all.filter((table) => sheetId === null || table.area.sheetId === sheetId);
}

function tablesTouching({ area }: RangeTarget, { model }: Session): readonly TableRecord[] {
  return model.tables.all.filter((table) => intersection(table.area, area) !== null);
}

/** The table with the id or name of the first argument, if it is one of these. */
function among(list: readonly TableRecord[], args: Args, { model }: Session): TableRecord | null {
  const table = model.tables.find(String(args.raw(0)));
  return table && list.includes(table) ? table : null;
}

/** For whole columns, the used part of them. */
function withData(area: Area, { model }: Session): Area {
  if (area.rows * area.columns <= 5_000_000) return area;
  const used = model.cells.used(area, true);
  if (!used || !contains(area, used)) throw invalidArgument('The range is too large for a table.');
  return used;
}
