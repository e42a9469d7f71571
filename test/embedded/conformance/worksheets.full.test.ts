import {
  conforms,
  fails,
  isThere,
  place,
  result,
  set,
  told,
  type Step,
} from '../../support/embedded/conformance';

const SHEETS: readonly Step[] = [
  ['worksheets.add', ({ workbook }) => told(workbook.worksheets.add('另一张'), 'name'), '另一张'],
  [
    'worksheets.add of a name in use',
    ({ workbook, name }) => told(workbook.worksheets.add(name), 'name'),
    fails('ItemAlreadyExists'),
  ],
  [
    'worksheets.add of a bad name',
    ({ workbook }) => told(workbook.worksheets.add('a/b'), 'name'),
    fails('InvalidArgument'),
  ],
  [
    'worksheets.getItem',
    ({ workbook, name }) => {
      const read = told(workbook.worksheets.getItem(name), 'name');
      return () => read() === name;
    },
    true,
  ],
  [
    'worksheets.getItem of none',
    ({ workbook }) => told(workbook.worksheets.getItem('没有'), 'name'),
    fails('ItemNotFound'),
  ],
  [
    'worksheets.getItemOrNullObject',
    ({ workbook }) => isThere(workbook.worksheets.getItemOrNullObject('没有'), 'name'),
    false,
  ],
  ['worksheets.getFirst', ({ workbook }) => told(workbook.worksheets.getFirst(), 'position'), 0],
  [
    'worksheets.getLast',
    ({ workbook }) => {
      const count = result(workbook.worksheets.getCount());
      const last = told(workbook.worksheets.getLast(), 'position');
      return () => Number(last()) - Number(count());
    },
    -1,
  ],
  [
    'worksheets.getActiveWorksheet',
    ({ workbook, sheet, name }) => {
      sheet.activate();
      const read = told(workbook.worksheets.getActiveWorksheet(), 'name');
      return () => read() === name;
    },
    true,
  ],
  [
    'worksheets.items',
    ({ workbook, name }) => {
      const { worksheets } = workbook;
      worksheets.load('items/name');
      return () => worksheets.items.filter((one) => one.name === name).length;
    },
    1,
  ],
  ['name', ({ sheet }) => set(sheet, 'name', '改名'), '改名'],
  [
    'formulas follow the name',
    ({ workbook, sheet, at }) => {
      const other = workbook.worksheets.add('来源');
      at('F1').formulas = [['=来源!A1']];
      other.name = '新来源';
      sheet.load('name');
      return told(at('F1'), 'formulas');
    },
    [['=新来源!A1']],
  ],
  ['position', ({ sheet }) => set(sheet, 'position', 0), 0],
  ['visibility', ({ sheet }) => set(sheet, 'visibility', 'Hidden'), 'Hidden'],
  ['visibility, very hidden', ({ sheet }) => set(sheet, 'visibility', 'VeryHidden'), 'VeryHidden'],
  ['tabColor', ({ sheet }) => set(sheet, 'tabColor', '#FF0000'), '#FF0000'],
  ['tabColor by name', ({ sheet }) => set(sheet, 'tabColor', 'LightBlue'), '#ADD8E6'],
  ['showGridlines', ({ sheet }) => set(sheet, 'showGridlines', false), false],
  ['getCell', ({ sheet }) => place(sheet.getCell(2, 3)), 'D3'],
  ['getRange', ({ sheet }) => place(sheet.getRange('B2:C3')), 'B2:C3'],
  ['getRange of a column', ({ sheet }) => place(sheet.getRange('B:B')), 'B:B'],
  [
    'getRange of a bad address',
    ({ sheet }) => place(sheet.getRange('不是地址')),
    fails('InvalidArgument'),
  ],
  ['getRangeByIndexes', ({ sheet }) => place(sheet.getRangeByIndexes(1, 1, 2, 3)), 'B2:D3'],
  [
    'getRangeByIndexes of nothing',
    ({ sheet }) => place(sheet.getRangeByIndexes(1, 1, 0, 1)),
    fails('InvalidArgument'),
  ],
  ['getUsedRange', ({ sheet }) => place(sheet.getUsedRange()), 'A1:D5'],
  [
    'getUsedRangeOrNullObject',
    ({ workbook }) => place(workbook.worksheets.add('空的').getUsedRangeOrNullObject()),
    null,
  ],
  [
    'getUsedRange of a blank sheet',
    ({ workbook }) => place(workbook.worksheets.add('空白').getUsedRange()),
    'A1',
  ],
  [
    'getNext',
    ({ sheet, workbook }) => {
      const next = workbook.worksheets.add('后面');
      sheet.position = 0;
      next.position = 1;
      return told(sheet.getNext(), 'name');
    },
    '后面',
  ],
  [
    'getNext of the last',
    ({ workbook }) => told(workbook.worksheets.getLast().getNext(), 'name'),
    fails('ItemNotFound'),
  ],
  [
    'getPrevious of the first',
    ({ workbook }) => told(workbook.worksheets.getFirst().getPrevious(), 'name'),
    fails('ItemNotFound'),
  ],
  [
    'getNextOrNullObject',
    ({ workbook }) => isThere(workbook.worksheets.getLast().getNextOrNullObject(), 'name'),
    false,
  ],
  [
    'getPreviousOrNullObject',
    ({ workbook }) => isThere(workbook.worksheets.getFirst().getPreviousOrNullObject(), 'name'),
    false,
  ],
  ['copy', ({ sheet }) => told(sheet.copy().getRange('A2'), 'values'), [['东']]],
  [
    'copy is named after the original',
    ({ sheet, name }) => {
      const read = told(sheet.copy(), 'name');
      return () => read() === `${name} (2)`;
    },
    true,
  ],
  [
    'copy of a copy',
    ({ sheet, name }) => {
      const read = told(sheet.copy().copy(), 'name');
      return () => read() === `${name} (3)`;
    },
    true,
  ],
  ['copy to the beginning', ({ sheet }) => told(sheet.copy('Beginning'), 'position'), 0],
  [
    'copy after',
    ({ sheet }) => {
      const copy = sheet.copy('After', sheet);
      const [own, other] = [told(sheet, 'position'), told(copy, 'position')];
      return () => Number(other()) - Number(own());
    },
    1,
  ],
  [
    'delete',
    ({ workbook, sheet, name }) => {
      sheet.delete();
      return isThere(workbook.worksheets.getItemOrNullObject(name), 'name');
    },
    false,
  ],
  [
    'activate',
    ({ sheet, workbook }) => {
      sheet.activate();
      const [own, active] = [
        told(sheet, 'id'),
        told(workbook.worksheets.getActiveWorksheet(), 'id'),
      ];
      return () => own() === active();
    },
    true,
  ],
];

conforms('Worksheet', SHEETS);
