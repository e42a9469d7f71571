import { all, conforms, fails, isThere, told, type Step } from '../../support/embedded/conformance';

const SETTINGS: readonly Step[] = [
  [
    'settings.add',
    ({ workbook }) => told(workbook.settings.add('键', { 甲: [1, 2] }), 'value'),
    { 甲: [1, 2] },
  ],
  [
    'settings.add again',
    ({ workbook }) => {
      workbook.settings.add('同', 1);
      return told(workbook.settings.add('同', 2), 'value');
    },
    2,
  ],
  [
    'settings.getItem of none',
    ({ workbook }) => told(workbook.settings.getItem('没有'), 'value'),
    fails('ItemNotFound'),
  ],
  [
    'settings.getItemOrNullObject',
    ({ workbook }) => isThere(workbook.settings.getItemOrNullObject('没有'), 'key'),
    false,
  ],
  [
    'setting.delete',
    ({ workbook }) => {
      workbook.settings.add('去', 1).delete();
      return isThere(workbook.settings.getItemOrNullObject('去'), 'key');
    },
    false,
  ],
  [
    'application.calculationMode',
    ({ workbook }) => told(workbook.application, 'calculationMode'),
    'Automatic',
  ],
  [
    'application.calculationState',
    ({ workbook }) => told(workbook.application, 'calculationState'),
    'Done',
  ],
  [
    'application.calculate',
    ({ workbook, at }) => {
      at('F1').formulas = [['=C2+1']];
      workbook.application.calculate('Full');
      return told(at('F1'), 'values');
    },
    [[11]],
  ],
  [
    'application.suspendApiCalculationUntilNextSync',
    async ({ workbook, context, at }) => {
      workbook.application.suspendApiCalculationUntilNextSync();
      at('F1').formulas = [['=C2+1']];
      await context.sync();
      return told(at('F1'), 'values');
    },
    [[11]],
  ],
  ['readOnly', ({ workbook }) => told(workbook, 'readOnly'), false],
  [
    'several reads at once',
    ({ at }) => all(told(at('A1'), 'values'), told(at('B1'), 'values')),
    [[['区']], [['月']]],
  ],
];

conforms('Setting and Application', SETTINGS);
