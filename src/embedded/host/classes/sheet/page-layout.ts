import { wholeSheet } from '../../../model/cells/cells';
import { isWholeColumns, isWholeRows, lastColumn, lastRow } from '../../../model/data/area';
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

const PAPER_SIZES = ['A3', 'A4', 'A5', 'B4', 'B5', 'Letter', 'Legal'] as const;

const read = ({ sheetId }: SheetTarget, { model }: Session): PageLayoutRecord =>
  model.sheets.record(sheetId).page ?? {};

function update({ sheetId }: SheetTarget, change: PageLayoutRecord, { model }: Session): void {
  model.sheets.update(sheetId, (record) => ({ ...record, page: { ...record.page, ...change } }));
}

/** A property of the page layout. @param change what setting it changes */
function property(
  get: (page: PageLayoutRecord) => unknown,
  change: (value: unknown, page: PageLayoutRecord) => PageLayoutRecord,
): Property<SheetTarget> {
  return {
    get: (sheet, session) => get(read(sheet, session)),
    set: (sheet, value, session) => {
      update(sheet, change(value, read(sheet, session)), session);
    },
  };
}

const margin = (side: keyof Margins): Property<SheetTarget> =>
  property(
    ({ margins = NORMAL_MARGINS }) => margins[side],
    (value, { margins = NORMAL_MARGINS }) => ({ margins: { ...margins, [side]: toNumber(value) } }),
  );

const flag = (name: 'centerHorizontally' | 'centerVertically'): Property<SheetTarget> =>
  property(
    (page) => page[name] ?? false,
    (value) => ({ [name]: toBoolean(value) }),
  );

export const PageLayout: ClassDefinition<SheetTarget> = {
  name: 'PageLayout',
  properties: {
    orientation: property(
      ({ orientation = 'Portrait' }) => orientation,
      (value) => ({ orientation: oneOf(value, ['Portrait', 'Landscape']) }),
    ),
    paperSize: property(
      ({ paperSize = 'A4' }) => paperSize,
      (value) => ({ paperSize: oneOf(value, PAPER_SIZES) }),
    ),
    zoom: property(
      ({ zoom = { scale: 100 } }) => zoom,
      (value) => ({ zoom: toZoom(value) }),
    ),
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
      const lines = read({ sheetId }, session).printTitleRows;
      if (!lines) return null;
      const rows = { row: lines.first, rows: lines.last - lines.first + 1 };
      return session.range({ ...wholeSheet(sheetId), ...rows });
    },
    setPrintTitleColumns: (sheet, args, session) => {
      const area = areaArgument(args, 0, session, sheet.sheetId);
      if (!isWholeColumns(area)) throw invalidArgument('Whole columns are needed.');
      update(sheet, { printTitleColumns: { first: area.column, last: lastColumn(area) } }, session);
    },
    getPrintTitleColumnsOrNullObject: ({ sheetId }, _args, session) => {
      const lines = read({ sheetId }, session).printTitleColumns;
      if (!lines) return null;
      const columns = { column: lines.first, columns: lines.last - lines.first + 1 };
      return session.range({ ...wholeSheet(sheetId), ...columns });
    },
    setPrintMargins: (sheet, args, session) => {
      const unit = args.oneOf(0, ['Points', 'Inches', 'Centimeters']);
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[unit];
      const given = (args.raw(1) ?? {}) as Partial<Record<keyof Margins, number>>;
      const scaled = Object.fromEntries(
        Object.entries(given).map(([side, size]) => [side, toNumber(size) * points]),
      );
      const { margins = NORMAL_MARGINS } = read(sheet, session);
      update(sheet, { margins: { ...margins, ...scaled } }, session);
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

const printed = (part: string): Property<SheetTarget> =>
  property(
    ({ headerFooter }) => headerFooter?.[part] ?? '',
    (value, { headerFooter }) => ({ headerFooter: { ...headerFooter, [part]: String(value) } }),
  );

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
