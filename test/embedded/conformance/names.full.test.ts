import {
  conforms,
  fails,
  isThere,
  place,
  set,
  told,
  type Step,
} from '../../support/embedded/conformance';

const NAMES: readonly Step[] = [
  [
    'add of a range',
    ({ workbook, at }) => {
      workbook.names.add('名甲', at('A1:B2'));
      return place(workbook.names.getItem('名甲').getRange());
    },
    'A1:B2',
  ],
  [
    'add of a formula',
    ({ workbook }) => told(workbook.names.add('名乙', '=1+2'), 'formula'),
    '=1+2',
  ],
  [
    'add of a name in use',
    ({ workbook }) => {
      workbook.names.add('名丙', '=1');
      return told(workbook.names.add('名丙', '=2'), 'name');
    },
    fails('ItemAlreadyExists'),
  ],
  [
    'add of an address',
    ({ workbook }) => told(workbook.names.add('A1', '=1'), 'name'),
    fails('InvalidArgument'),
  ],
  [
    'a formula reads a name',
    ({ workbook, at }) => {
      workbook.names.add('名丁', '=6*7');
      at('F1').formulas = [['=名丁']];
      return told(at('F1'), 'values');
    },
    [[42]],
  ],
  [
    'type of a range',
    ({ workbook, at }) => told(workbook.names.add('名戊', at('A1')), 'type'),
    'Range',
  ],
  [
    'type of a number',
    ({ workbook }) => told(workbook.names.add('名己', '=12.5'), 'type'),
    'Double',
  ],
  ['type of a text', ({ workbook }) => told(workbook.names.add('名庚', '="文"'), 'type'), 'String'],
  [
    'type of a sum',
    ({ workbook, name }) => told(workbook.names.add('名辛', `=SUM(${name}!C2:C5)`), 'type'),
    'Double',
  ],
  [
    'type of a truth',
    ({ workbook }) => told(workbook.names.add('名壬', '=TRUE'), 'type'),
    'Boolean',
  ],
  [
    'load without names tells the value',
    ({ workbook, at }) => {
      const item = workbook.names.add('名癸', at('C2'));
      item.load();
      return () => item.value as unknown;
    },
    10,
  ],
  ['scope', ({ workbook }) => told(workbook.names.add('名一', '=1'), 'scope'), 'Workbook'],
  ['scope of a sheet', ({ sheet }) => told(sheet.names.add('名二', '=1'), 'scope'), 'Worksheet'],
  ['visible', ({ workbook }) => set(workbook.names.add('名三', '=1'), 'visible', false), false],
  ['comment', ({ workbook }) => told(workbook.names.add('名四', '=1', '说明'), 'comment'), '说明'],
  ['formula', ({ workbook }) => set(workbook.names.add('名五', '=1'), 'formula', '=2'), '=2'],
  [
    'getItem of none',
    ({ workbook }) => told(workbook.names.getItem('没有这个'), 'name'),
    fails('ItemNotFound'),
  ],
  [
    'getItemOrNullObject',
    ({ workbook }) => isThere(workbook.names.getItemOrNullObject('没有这个'), 'name'),
    false,
  ],
  [
    'getRangeOrNullObject of a number',
    ({ workbook }) => place(workbook.names.add('名六', '=1').getRangeOrNullObject()),
    null,
  ],
  [
    'delete',
    ({ workbook }) => {
      workbook.names.add('名七', '=1').delete();
      return isThere(workbook.names.getItemOrNullObject('名七'), 'name');
    },
    false,
  ],
  [
    'getRange of a sheet by a name',
    ({ workbook, sheet, at }) => {
      workbook.names.add('名八', at('B2:C3'));
      return place(sheet.getRange('名八'));
    },
    'B2:C3',
  ],
  [
    'names move with their cells',
    ({ workbook, at }) => {
      const item = workbook.names.add('名九', at('A3'));
      at('2:2').insert('Down');
      return place(item.getRange());
    },
    'A4',
  ],
];

conforms('NamedItem', NAMES);
