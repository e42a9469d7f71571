import { wholeSheet } from '../../../model/cells/cells';
import type { Area } from '../../../model/data/area';
import { MAX_COLUMNS, MAX_ROWS, intersection } from '../../../model/data/area';
import { invalidArgument, notFound } from '../../../model/data/errors';
import { oneOf } from '../../dispatch/args';
import type { Args } from '../../dispatch/args';
import type { ClassDefinition, HostObject, Property, Session } from '../../dispatch/api';
import { addressArea } from '../range/related-ranges';
import type { SheetTarget } from '../../dispatch/targets';
import { toColor } from '../range/colors';
import { copySheet } from './copy-sheet';
import { eventMethods, SHEET_EVENTS } from '../event-methods';
import { orNullObject } from '../lookups';

const gridlines: Property<SheetTarget> = {
  get: ({ sheetId }, { model }) => model.view.showsGridlines(sheetId),
  set: ({ sheetId }, value, { model }) => {
    model.view.setGridlines(sheetId, value === true);
  },
};

export const Worksheet: ClassDefinition<SheetTarget> = {
  name: 'Worksheet',
  key: { property: 'Id', of: ({ sheetId }) => sheetId },
  properties: {
    id: { get: ({ sheetId }, { model }) => model.core.worksheet(sheetId).getSheetId() },
    name: {
      get: ({ sheetId }, { model }) => model.core.worksheet(sheetId).getName(),
      set: async ({ sheetId }, value, { model }) => {
        if (typeof value !== 'string') throw invalidArgument('name');
        await model.sheets.rename(sheetId, value);
      },
    },
    position: {
      get: ({ sheetId }, { model }) => model.sheets.position(sheetId),
      set: async ({ sheetId }, value, { model }) => {
        if (typeof value !== 'number') throw invalidArgument('position');
        await model.sheets.move(sheetId, value);
      },
    },
    visibility: {
      get: ({ sheetId }, { model }) => model.sheets.visibility(sheetId),
      set: ({ sheetId }, value, { model }) => {
        model.sheets.setVisibility(sheetId, oneOf(value, ['Visible', 'Hidden', 'VeryHidden']));
      },
    },
    tabColor: {
      get: ({ sheetId }, { model }) => model.core.worksheet(sheetId).getTabColor() ?? '',
      set: ({ sheetId }, value, { model }) => {
        model.view.setTabColor(sheetId, toColor(value) ?? '');
      },
    },
    showGridlines: gridlines,
    // The name under which office.js sets it.
    gridlines: { ...gridlines, onDemand: true },
  },
  navigation: {
    tables: (sheet, session) => session.make('TableCollection', sheet),
    names: (sheet, session) => session.make('NamedItemCollection', sheet),
    charts: (sheet, session) => session.make('ChartCollection', sheet),
    freezePanes: (sheet, session) => session.make('WorksheetFreezePanes', sheet),
    protection: (sheet, session) => session.make('WorksheetProtection', sheet),
    pageLayout: (sheet, session) => session.make('PageLayout', sheet),
  },
  methods: {
    ...eventMethods(SHEET_EVENTS, ({ sheetId }: SheetTarget) => sheetId),
    activate: ({ sheetId }, _args, { model }) => {
      if (model.sheets.visibility(sheetId) !== 'Visible')
        throw invalidArgument('The sheet is hidden.');
      model.sheets.activate(sheetId);
    },
    delete: ({ sheetId }, _args, { model }) => model.sheets.remove(sheetId),
    copy: ({ sheetId }, args, session) => copySheet(sheetId, args, session),
    calculate: ({ sheetId }, _args, { model }) => {
      model.core.worksheet(sheetId);
      model.grid.calculator.invalidate();
    },
    getRange: ({ sheetId }, args, session) => session.range(rangeArgument(args, sheetId, session)),
    getCell: ({ sheetId }, args, session) =>
      session.range({ sheetId, row: args.index(0), column: args.index(1), rows: 1, columns: 1 }),
    getRangeByIndexes: ({ sheetId }, args, session) => {
      const area: Area = {
        sheetId,
        row: args.index(0),
        column: args.index(1),
        rows: args.index(2),
        columns: args.index(3),
      };
      const bounds = { sheetId, row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
      if (area.rows === 0 || area.columns === 0 || !intersection(area, bounds)) {
        throw invalidArgument('The range has no cell.');
      }
      return session.range(area);
    },
    getUsedRange: ({ sheetId }, args, session) => {
      const used = usedRange(sheetId, args, session);
      return session.range(used ?? { sheetId, row: 0, column: 0, rows: 1, columns: 1 });
    },
    getUsedRangeOrNullObject: ({ sheetId }, args, session) => {
      const used = usedRange(sheetId, args, session);
      return used && session.range(used);
    },
    ...orNullObject<SheetTarget>(
      'getNext',
      (sheet, args, session) => neighbour(sheet, 1, args, session),
      () => notFound('no sheet follows'),
    ),
    ...orNullObject<SheetTarget>(
      'getPrevious',
      (sheet, args, session) => neighbour(sheet, -1, args, session),
      () => notFound('no sheet precedes'),
    ),
  },
};

function rangeArgument(args: Args, sheetId: string, session: Session): Area {
  session.model.core.worksheet(sheetId);
  if (args.isMissing(0)) return wholeSheet(sheetId);
  const text = args.string(0);
  const name = session.model.names.find(text, sheetId) ?? session.model.names.find(text, null);
  return addressArea(name ? name.formula.slice(1) : text, session, sheetId);
}

function usedRange(sheetId: string, args: Args, { model }: Session): Area | null {
  model.core.worksheet(sheetId);
  return model.cells.used(wholeSheet(sheetId), args.optional(0, (a, i) => a.boolean(i)) ?? false);
}

/** The sheet before or after, hidden ones left out if the first argument is true; null if there is none. */
function neighbour(
  { sheetId }: SheetTarget,
  step: number,
  args: Args,
  session: Session,
): HostObject | null {
  const { sheets } = session.model;
  const visibleOnly = args.optional(0, (a, i) => a.boolean(i)) ?? false;
  const ids = sheets.all.map((sheet) => sheet.getSheetId());
  const further =
    step > 0 ? ids.slice(ids.indexOf(sheetId) + 1) : ids.slice(0, ids.indexOf(sheetId)).reverse();
  const found = further.find((id) => !visibleOnly || sheets.visibility(id) === 'Visible');
  return found === undefined ? null : session.make('Worksheet', { sheetId: found });
}
