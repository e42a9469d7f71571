import {
  conforms,
  fails,
  place,
  result,
  told,
  type Step,
} from '../../support/embedded/conformance';

const ROWS: readonly Step[] = [
  ['rows.count', ({ table }) => told(table().rows, 'count'), 4],
  ['rows.getCount', ({ table }) => result(table().rows.getCount()), 4],
  ['rows.getItemAt', ({ table }) => place(table().rows.getItemAt(1).getRange()), 'A3:D3'],
  [
    'rows.getItemAt of none',
    ({ table }) => place(table().rows.getItemAt(9).getRange()),
    fails('ItemNotFound'),
  ],
  [
    'rows.add at the end',
    ({ table, at }) => {
      table().rows.add(undefined, [['中', 5, 50, 1]]);
      return told(at('A6:D6'), 'values');
    },
    [['中', 5, 50, 1]],
  ],
  [
    'rows.add inside',
    ({ table, at }) => {
      table().rows.add(1, [['中', 5, 50, 1]]);
      return told(at('A2:A4'), 'values');
    },
    [['东'], ['中'], ['西']],
  ],
  [
    'rows.add several',
    ({ table }) => {
      const own = table();
      own.rows.add(undefined, [
        ['甲', 1, 1, 1],
        ['乙', 1, 1, 1],
      ]);
      return place(own.getRange());
    },
    'A1:D7',
  ],
  ['row.index', ({ table }) => told(table().rows.getItemAt(2), 'index'), 2],
  ['row.values', ({ table }) => told(table().rows.getItemAt(0), 'values'), [['东', 1, 10, 0.5]]],
  [
    'row.values, written',
    ({ table, at }) => {
      table().rows.getItemAt(0).values = [['中', 9, 9, 9]];
      return told(at('A2:D2'), 'values');
    },
    [['中', 9, 9, 9]],
  ],
  [
    'row.delete',
    ({ table, at }) => {
      table().rows.getItemAt(0).delete();
      return told(at('A2'), 'values');
    },
    [['西']],
  ],
  [
    'rows.deleteRowsAt',
    ({ table }) => {
      const own = table();
      (own.rows as unknown as { deleteRowsAt(index: number, count: number): void }).deleteRowsAt(
        0,
        2,
      );
      return place(own.getRange());
    },
    'A1:D3',
  ],
  [
    'new rows get the formulas of the column',
    ({ table, at }) => {
      const own = table();
      own.columns.add(undefined, undefined, '倍').getDataBodyRange().formulas = [['=[@数]*2']];
      own.rows.add(undefined, [['中', 5, 50, 1, null as unknown as string]]);
      return told(at('E6'), 'values');
    },
    [[100]],
  ],
  [
    'a text below makes the table grow',
    ({ table, at }) => {
      const own = table();
      at('A6').values = [['中']];
      return place(own.getRange());
    },
    'A1:D6',
  ],
];

conforms('TableRow', ROWS);
