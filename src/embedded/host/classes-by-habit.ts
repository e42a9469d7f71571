import type { ErrorCode } from '../model/data/errors';
import { WorkbookError } from '../model/data/errors';
import type { ClassDefinition, ClassTable, Method, Property, Session } from './dispatch/api';
import type { RangeTarget } from './dispatch/range-target';
import type {
  NameTarget,
  SheetTarget,
  TableRowTarget,
  TableTarget,
  WorkbookTarget,
} from './dispatch/targets';
import { fillColumns } from './filled-columns';
import type { Habits } from './habits';

type Change<T> = (definition: ClassDefinition<T>) => ClassDefinition<T>;

/** The classes as in a host with habits; each is asked for at every call, since it may be turned on at any time. */
export function withHabits(table: ClassTable): ClassTable {
  return {
    ...table,
    NamedItem: properties(withAddresses, 'formula')(table.NamedItem),
    Range: changed(table.Range, RANGE),
    Table: changed(table.Table, [
      needsFocus('GeneralException', 'clearFilters'),
      idleWhile((_table, { habits }) => habits.keepsFilters, 'clearFilters'),
    ]),
    TableRow: idleWhile<TableRowTarget>(keepsRows, 'delete')(table.TableRow),
    TableRowCollection: idleWhile(keepsRows, 'deleteRowsAt')(table.TableRowCollection),
    Workbook: needsFocus<WorkbookTarget>(
      'InvalidSelection',
      ...['getActiveCell', 'getSelectedRange'],
    )(table.Workbook),
    Worksheet: changed(table.Worksheet, [
      needsFocus('GeneralException', 'activate'),
      needsFocus('InvalidSelection', 'delete'),
    ]),
    WorksheetCollection: needsFocus<WorkbookTarget>(
      'GeneralException',
      'add',
    )(table.WorksheetCollection),
    WorksheetFreezePanes: needsFocus<SheetTarget>(
      'GeneralException',
      ...['freezeAt', 'freezeColumns', 'freezeRows', 'unfreeze', 'getLocationOrNullObject'],
    )(table.WorksheetFreezePanes),
  };
}

const changed = <T>(
  definition: ClassDefinition<T>,
  changes: readonly Change<T>[],
): ClassDefinition<T> => changes.reduce((before, change) => change(before), definition);

/** Changes some methods of a class, as far as it has them. */
const methods =
  <T>(change: (method: Method<T>) => Method<T>, names: readonly string[]): Change<T> =>
  (definition) => ({
    ...definition,
    methods: {
      ...definition.methods,
      ...Object.fromEntries(
        names.flatMap((name) => {
          const method = definition.methods?.[name];
          return method ? [[name, change(method)] as const] : [];
        }),
      ),
    },
  });

/** Methods that fail with this code while another workbook has the focus. */
const needsFocus = <T>(code: ErrorCode, ...names: readonly string[]): Change<T> =>
  methods(
    (method) => (target, args, session) => {
      if (session.habits.isBehindAnother)
        throw new WorkbookError(code, 'Another workbook has the focus.');
      return method(target, args, session);
    },
    names,
  );

/** Methods that do nothing, without saying so. */
const idleWhile = <T>(
  isIdle: (target: T, session: Session) => boolean,
  ...names: readonly string[]
): Change<T> =>
  methods(
    (method) => (target, args, session) =>
      isIdle(target, session) ? null : method(target, args, session),
    names,
  );

const keepsRows = ({ tableId }: TableTarget, { habits, model }: Session): boolean =>
  habits.keepsFilters && Object.keys(model.tables.get(tableId).filters).length > 0;

const properties =
  <T>(change: (property: Property<T>) => Property<T>, ...names: readonly string[]): Change<T> =>
  (definition) => ({
    ...definition,
    properties: {
      ...definition.properties,
      ...Object.fromEntries(
        names.flatMap((name) => {
          const property = definition.properties?.[name];
          return property ? [[name, change(property)] as const] : [];
        }),
      ),
    },
  });

const nullAbove = (property: Property<RangeTarget>): Property<RangeTarget> => ({
  ...property,
  get: (range, session) =>
    isTooLarge(range, session.habits) ? null : property.get(range, session),
});

const isTooLarge = ({ area }: RangeTarget, { mostCellsRead }: Habits): boolean =>
  area.rows * area.columns > mostCellsRead;

const fillingColumns = (property: Property<RangeTarget>): Property<RangeTarget> => ({
  ...property,
  set: async (range, value, session) => {
    const fill = session.habits.fillsColumns ? fillColumns(range.area, session.model) : null;
    await property.set?.(range, value, session);
    fill?.();
  },
});

const withAddresses = (property: Property<NameTarget>): Property<NameTarget> => ({
  ...property,
  get: (name, session) => {
    const formula = property.get(name, session);
    return session.habits.namesTellAddresses && typeof formula === 'string'
      ? session.model.formulas.translated(formula, null).a1
      : formula;
  },
});

const RANGE: readonly Change<RangeTarget>[] = [
  needsFocus('GeneralException', 'select'),
  properties(
    nullAbove,
    ...['values', 'formulas', 'formulasLocal', 'text', 'valueTypes'],
    ...['numberFormat', 'numberFormatLocal'],
  ),
  properties(fillingColumns, 'values', 'formulas', 'formulasLocal'),
];
