import {
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
} from '../../../model/data/area';
import { invalidArgument } from '../../../model/data/errors';
import type { PageLayoutRecord } from '../../../model/data/registry';
import { oneOf } from '../../dispatch/args';
import type { ClassDefinition, Property, Session } from '../../dispatch/api';
import type { SheetTarget } from '../../dispatch/targets';
import { areaArgument } from '../range/related-ranges';
import { toBoolean, toNumber } from '../range/range-format';

type Margins = NonNullable<PageLayoutRecord['margins']>;

/** Excel's normal margins, in points. */
const NORMAL_MARGINS: Margins = {
  top: 54,
  bottom: 54,
  left: 50.4,
  right: 50.4,
  header: 21.6,
  footer: 21.6,
};

const read = ({ sheetId }: SheetTarget, { model }: Session): PageLayoutRecord =>
  model.sheets.record(sheetId).page ?? {};

function update({ sheetId }: SheetTarget, change: PageLayoutRecord, { model }: Session): void {
  model.sheets.update(sheetId, (record) => ({ ...record, page: { ...record.page, ...change } }));
}

function margin(side: keyof Margins): Property<SheetTarget> {
  return {
    get: (sheet, session) => (read(sheet, session).margins ?? NORMAL_MARGINS)[side],
    set: (sheet, value, session) => {
      const margins = {
        ...(read(sheet, session).margins ?? NORMAL_MARGINS),
        [side]: toNumber(value),
      };
      update(sheet, { margins }, session);
    },
  };
}

function flag(name: 'centerHorizontally' | 'centerVertically'): Property<SheetTarget> {
  return {
    get: (sheet, session) => read(sheet, session)[name] ?? false,
    set: (sheet, value, session) => {
      update(sheet, { [name]: toBoolean(value) }, session);
    },
  };
}

export const PageLayout: ClassDefinition<SheetTarget> = {
  name: 'PageLayout',
  properties: {
    orientation: {
      get: (sheet, session) => read(sheet, session).orientation ?? 'Portrait',
      set: (sheet, value, session) => {
        update(sheet, { orientation: oneOf(value, ['Portrait', 'Landscape']) }, session);
      },
    },
    paperSize: {
      get: (sheet, session) => read(sheet, session).paperSize ?? 'A4',
      set: (sheet, value, session) => {
        update(
          sheet,
          { paperSize: oneOf(value, ['A3', 'A4', 'A5', 'B4', 'B5', 'Letter', 'Legal']) },
          session,
        );
      },
    },
    zoom: {
      get: (sheet, session) => read(sheet, session).zoom ?? { scale: 100 },
      set: (sheet, value, session) => {
        update(sheet, { zoom: toZoom(value) }, session);
      },
    },
    centerHorizontally: flag('centerHorizontally'),
    centerVertically: flag('centerVertically'),
    topMargin: margin('top'),
    bottomMargin: margin('bottom'),
    leftMargin: margin('left'),
    rightMargin: margin('right'),
    headerMargin: margin('header'),
    footerMargin: margin('footer'),
  },
  navigation: {
    headersFooters: (sheet, session) => session.make('HeaderFooterGroup', sheet),
  },
  methods: {
    setPrintArea: (sheet, args, session) => {
      update(sheet, { printArea: areaArgument(args, 0, session, sheet.sheetId) }, session);
    },
    getPrintAreaOrNullObject: (sheet, _args, session) => {
      const area = read(sheet, session).printArea;
      return area ? session.range(area) : null;
    },
    setPrintTitleRows: (sheet, args, session) => {
      const area = areaArgument(args, 0, session, sheet.sheetId);
      if (!isWholeRows(area)) throw invalidArgument('Whole rows are needed.');
      update(sheet, { printTitleRows: { first: area.row, last: lastRow(area) } }, session);
    },
    getPrintTitleRowsOrNullObject: ({ sheetId }, _args, session) => {
      const rows = read({ sheetId }, session).printTitleRows;
      if (!rows) return null;
      const { first, last } = rows;
      return session.range({
        sheetId,
        row: first,
        rows: last - first + 1,
        column: 0,
        columns: MAX_COLUMNS,
      });
    },
    setPrintTitleColumns: (sheet, args, session) => {
      const area = areaArgument(args, 0, session, sheet.sheetId);
      if (!isWholeColumns(area)) throw invalidArgument('Whole columns are needed.');
      update(sheet, { printTitleColumns: { first: area.column, last: lastColumn(area) } }, session);
    },
    getPrintTitleColumnsOrNullObject: ({ sheetId }, _args, session) => {
      const columns = read({ sheetId }, session).printTitleColumns;
      if (!columns) return null;
      const { first, last } = columns;
      return session.range({
        sheetId,
        column: first,
        columns: last - first + 1,
        row: 0,
        rows: MAX_ROWS,
      });
    },
    setPrintMargins: (sheet, args, session) => {
      const unit = args.oneOf(0, ['Points', 'Inches', 'Centimeters']);
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[unit];
      const given = (args.raw(1) ?? {}) as Partial<Record<keyof Margins, number>>;
      const scaled = Object.fromEntries(
        Object.entries(given).map(([side, size]) => [side, toNumber(size) * points]),
      );
      update(
        sheet,
        { margins: { ...(read(sheet, session).margins ?? NORMAL_MARGINS), ...scaled } },
        session,
      );
    },
  },
};

function toZoom(value: unknown): NonNullable<PageLayoutRecord['zoom']> {
  const { scale, horizontalFitToPages, verticalFitToPages } = (value ?? {}) as Record<
    string,
    unknown
  >;
  return {
    ...(typeof scale === 'number' ? { scale } : {}),
    ...(typeof horizontalFitToPages === 'number' ? { horizontalFitToPages } : {}),
    ...(typeof verticalFitToPages === 'number' ? { verticalFitToPages } : {}),
  };
}

export const HeaderFooterGroup: ClassDefinition<SheetTarget> = {
  name: 'HeaderFooterGroup',
  navigation: { defaultForAllPages: (sheet, session) => session.make('HeaderFooter', sheet) },
};

function printed(part: string): Property<SheetTarget> {
  return {
    get: (sheet, session) => read(sheet, session).headerFooter?.[part] ?? '',
    set: (sheet, value, session) => {
      const headerFooter = { ...read(sheet, session).headerFooter, [part]: String(value) };
      update(sheet, { headerFooter }, session);
    },
  };
}

export const HeaderFooter: ClassDefinition<SheetTarget> = {
  name: 'HeaderFooter',
  properties: {
    leftHeader: printed('leftHeader'),
    centerHeader: printed('centerHeader'),
    rightHeader: printed('rightHeader'),
    leftFooter: printed('leftFooter'),
    centerFooter: printed('centerFooter'),
    rightFooter: printed('rightFooter'),
  },
};
