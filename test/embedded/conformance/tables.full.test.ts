import {
  all,
  conforms,
  fails,
  isThere,
  place,
  result,
  set,
  told,
  type Step,
} from '../../support/embedded/conformance';

const TABLES: readonly Step[] = [
  ['add', ({ table }) => place(table().getRange()), 'A1:D5'],
  [
    'add without a header',
    ({ sheet }) => place(sheet.tables.add('A1:D5', false).getRange()),
    'A1:D6',
  ],
  [
    'add over another',
    ({ sheet, table }) => {
      table();
      return place(sheet.tables.add('C3:F9', true).getRange());
    },
    fails('InvalidArgument'),
  ],
  [
    'count',
    ({ sheet, table }) => {
      table();
      return told(sheet.tables, 'count');
    },
    1,
  ],
  [
    'getCount',
    ({ sheet, table }) => {
      table();
      return result(sheet.tables.getCount());
    },
    1,
  ],
  [
    'getItem by name',
    ({ workbook, table, name }) => {
      table();
      return place(workbook.tables.getItem(`表${name}`).getRange());
    },
    'A1:D5',
  ],
  [
    'getItem by another case',
    ({ sheet, table }) => {
      table().name = 'Data_A';
      return place(sheet.tables.getItem('DATA_a').getRange());
    },
    'A1:D5',
  ],
  [
    'getItem of none',
    ({ workbook }) => place(workbook.tables.getItem('没有').getRange()),
    fails('ItemNotFound'),
  ],
  [
    'getItemOrNullObject',
    ({ workbook }) => isThere(workbook.tables.getItemOrNullObject('没有'), 'name'),
    false,
  ],
  [
    'getItemAt',
    ({ sheet, table }) => {
      table();
      return place(sheet.tables.getItemAt(0).getRange());
    },
    'A1:D5',
  ],
  ['name', ({ table }) => set(table(), 'name', '收支'), '收支'],
  ['name with a blank', ({ table }) => set(table(), 'name', '收 支'), fails('InvalidArgument')],
  ['style', ({ table }) => set(table(), 'style', 'TableStyleMedium5'), 'TableStyleMedium5'],
  ['showHeaders', ({ table }) => told(table(), 'showHeaders'), true],
  ['showTotals', ({ table }) => set(table(), 'showTotals', true), true],
  [
    'showTotals adds a row',
    ({ table }) => {
      const own = table();
      own.showTotals = true;
      return place(own.getRange());
    },
    'A1:D6',
  ],
  ...(['showBandedRows', 'showFilterButton'] as const).map((name): Step => [
    name,
    ({ table }) => set(table(), name, false),
    false,
  ]),
  ...(['showBandedColumns', 'highlightFirstColumn', 'highlightLastColumn'] as const).map(
    (name): Step => [name, ({ table }) => set(table(), name, true), true],
  ),
  ['getHeaderRowRange', ({ table }) => place(table().getHeaderRowRange()), 'A1:D1'],
  ['getDataBodyRange', ({ table }) => place(table().getDataBodyRange()), 'A2:D5'],
  [
    'getTotalRowRange',
    ({ table }) => {
      const own = table();
      own.showTotals = true;
      return place(own.getTotalRowRange());
    },
    'A6:D6',
  ],
  [
    'worksheet',
    ({ table, name }) => {
      const read = told(table().worksheet, 'name');
      return () => read() === name;
    },
    true,
  ],
  [
    'resize',
    ({ table }) => {
      const own = table();
      own.resize('A1:E7');
      return place(own.getRange());
    },
    'A1:E7',
  ],
  [
    'resize names new columns',
    ({ table }) => {
      const own = table();
      own.resize('A1:E5');
      const read = told(own.getHeaderRowRange(), 'values');
      return () => (read() as string[][])[0]!.every((text) => text !== '');
    },
    true,
  ],
  [
    'resize elsewhere',
    ({ table }) => {
      const own = table();
      own.resize('F1:G5');
      return place(own.getRange());
    },
    fails('InvalidArgument'),
  ],
  [
    'convertToRange',
    ({ sheet, table }) => {
      const range = table().convertToRange();
      return all(place(range), result(sheet.tables.getCount()));
    },
    ['A1:D5', 0],
  ],
  [
    'delete',
    ({ sheet, table, at }) => {
      table().delete();
      return all(result(sheet.tables.getCount()), told(at('A2'), 'values'));
    },
    [0, [['']]],
  ],
  [
    'a header is a text',
    ({ at, sheet }) => {
      at('B1').values = [[2024]];
      sheet.tables.add('A1:D5', true);
      return told(at('B1'), 'values');
    },
    [['2024']],
  ],
  [
    'two headers alike',
    ({ at, sheet }) => {
      at('B1').values = [['区']];
      sheet.tables.add('A1:D5', true);
      return told(at('B1'), 'values');
    },
    [['区2']],
  ],
  [
    'a structured reference',
    ({ at, table, name }) => {
      table();
      at('F1').formulas = [[`=SUM(表${name}[数])`]];
      return told(at('F1'), 'values');
    },
    [[100]],
  ],
  [
    'a structured reference to this row',
    ({ at, table }) => {
      const column = table().columns.add(undefined, undefined, '倍');
      column.getDataBodyRange().formulas = [['=[@数]*2']];
      return told(at('E2:E5'), 'values');
    },
    [[20], [40], [60], [80]],
  ],
];

conforms('Table', TABLES);
