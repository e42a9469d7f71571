import {
  conforms,
  fails,
  isThere,
  place,
  set,
  told,
  type Step,
} from '../../support/embedded/conformance';

const COLUMNS: readonly Step[] = [
  ['columns.count', ({ table }) => told(table().columns, 'count'), 4],
  ['columns.getItem', ({ table }) => place(table().columns.getItem('月').getRange()), 'B1:B5'],
  [
    'columns.getItem of none',
    ({ table }) => place(table().columns.getItem('无').getRange()),
    fails('ItemNotFound'),
  ],
  [
    'columns.getItemOrNullObject',
    ({ table }) => isThere(table().columns.getItemOrNullObject('无'), 'name'),
    false,
  ],
  ['columns.getItemAt', ({ table }) => told(table().columns.getItemAt(2), 'name'), '数'],
  [
    'columns.add at the end',
    ({ table }) => place(table().columns.add(undefined, undefined, '新').getRange()),
    'E1:E5',
  ],
  [
    'columns.add inside',
    ({ table, at }) => {
      table().columns.add(1, undefined, '新');
      return told(at('A1:E1'), 'values');
    },
    [['区', '新', '月', '数', '率']],
  ],
  [
    'columns.add with values',
    ({ table, at }) => {
      table().columns.add(undefined, [['序'], [1], [2], [3], [4]]);
      return told(at('E1:E5'), 'values');
    },
    [['序'], [1], [2], [3], [4]],
  ],
  [
    'columns.add of a name in use',
    ({ table }) => told(table().columns.add(undefined, undefined, '月'), 'name'),
    '月2',
  ],
  ['column.name', ({ table }) => set(table().columns.getItem('月'), 'name', '月份'), '月份'],
  ['column.index', ({ table }) => told(table().columns.getItem('数'), 'index'), 2],
  [
    'column.values',
    ({ table }) => told(table().columns.getItem('月'), 'values'),
    [['月'], [1], [2], [3], [4]],
  ],
  [
    'column.values, written',
    ({ table, at }) => {
      table().columns.getItem('月').values = [['月'], [5], [6], [7], [8]];
      return told(at('B2:B5'), 'values');
    },
    [[5], [6], [7], [8]],
  ],
  [
    'column.getDataBodyRange',
    ({ table }) => place(table().columns.getItem('月').getDataBodyRange()),
    'B2:B5',
  ],
  [
    'column.getHeaderRowRange',
    ({ table }) => place(table().columns.getItem('月').getHeaderRowRange()),
    'B1',
  ],
  [
    'column.getTotalRowRange',
    ({ table }) => {
      const own = table();
      own.showTotals = true;
      return place(own.columns.getItem('月').getTotalRowRange());
    },
    'B6',
  ],
  [
    'column.delete',
    ({ table, at }) => {
      table().columns.getItem('月').delete();
      return told(at('A1:C1'), 'values');
    },
    [['区', '数', '率']],
  ],
  [
    'a header cell renames its column',
    ({ table, at }) => {
      const own = table();
      at('B1').values = [['季']];
      return told(own.columns.getItemAt(1), 'name');
    },
    '季',
  ],
  [
    'references follow the name of a column',
    ({ table, at, name }) => {
      const own = table();
      at('F1').formulas = [[`=SUM(表${name}[数])`]];
      own.columns.getItem('数').name = '额';
      const read = told(at('F1'), 'formulas');
      return () => (read() as string[][])[0]![0]!.endsWith('[额])');
    },
    true,
  ],
];

conforms('TableColumn', COLUMNS);
