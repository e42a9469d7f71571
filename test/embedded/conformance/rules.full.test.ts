import {
  conforms,
  fails,
  place,
  result,
  set,
  told,
  type Bench,
  type Step,
} from '../../support/embedded/conformance';

const custom = ({ at }: Bench): Excel.ConditionalFormat =>
  at('A2:A5').conditionalFormats.add('Custom');
const ofValue = ({ at }: Bench): Excel.ConditionalFormat =>
  at('C2:C5').conditionalFormats.add('CellValue');
const bar = ({ at }: Bench): Excel.ConditionalFormat =>
  at('C2:C5').conditionalFormats.add('DataBar');

const CONDITIONAL: readonly Step[] = [
  ['add Custom', (bench) => told(custom(bench), 'type'), 'Custom'],
  ['add CellValue', (bench) => told(ofValue(bench), 'type'), 'CellValue'],
  ['add DataBar', (bench) => told(bar(bench), 'type'), 'DataBar'],
  ['custom.rule.formula', (bench) => set(custom(bench).custom.rule, 'formula', '=$B2>2'), '=$B2>2'],
  [
    'custom.rule.formula with a bracket in a text',
    (bench) => set(custom(bench).custom.rule, 'formula', '=A2="[x]"'),
    '=A2="[x]"',
  ],
  [
    'custom.rule.formula with a structured reference',
    (bench) => {
      bench.table();
      return set(custom(bench).custom.rule, 'formula', '=[@数]>1');
    },
    fails('InvalidArgument'),
  ],
  [
    'custom.format.fill.color',
    (bench) => set(custom(bench).custom.format.fill, 'color', '#FFC7CE'),
    '#FFC7CE',
  ],
  [
    'custom.format.fill.color by name',
    (bench) => set(custom(bench).custom.format.fill, 'color', 'LightBlue'),
    '#ADD8E6',
  ],
  [
    'custom.format.font.color',
    (bench) => set(custom(bench).custom.format.font, 'color', '#9C0006'),
    '#9C0006',
  ],
  ...(['bold', 'italic', 'strikethrough'] as const).map((name): Step => [
    `custom.format.font.${name}`,
    (bench) => set(custom(bench).custom.format.font, name, true),
    true,
  ]),
  [
    'cellValue.rule',
    (bench) => {
      const format = ofValue(bench);
      format.cellValue.rule = { formula1: '=15', operator: 'GreaterThan' };
      const read = told(format.cellValue, 'rule');
      return () => (read() as Excel.ConditionalCellValueRule).operator;
    },
    'GreaterThan',
  ],
  [
    'cellValue.rule between',
    (bench) => {
      const format = ofValue(bench);
      format.cellValue.rule = { formula1: '=15', formula2: '=35', operator: 'Between' };
      const read = told(format.cellValue, 'rule');
      return () => (read() as Excel.ConditionalCellValueRule).formula2;
    },
    '=35',
  ],
  [
    'cellValue.format.fill.color',
    (bench) => set(ofValue(bench).cellValue.format.fill, 'color', '#C6EFCE'),
    '#C6EFCE',
  ],
  [
    'dataBar.positiveFormat.fillColor',
    (bench) => set(bar(bench).dataBar.positiveFormat, 'fillColor', '#9BC2E6'),
    '#9BC2E6',
  ],
  [
    'customOrNullObject of another kind',
    (bench) => {
      const { customOrNullObject } = ofValue(bench);
      customOrNullObject.load('rule/formula');
      return () => customOrNullObject.isNullObject;
    },
    true,
  ],
  [
    'priority of the last one added',
    (bench) => {
      custom(bench);
      return told(custom(bench), 'priority');
    },
    0,
  ],
  ['stopIfTrue', (bench) => set(custom(bench), 'stopIfTrue', true), true],
  ['getRange', (bench) => place(custom(bench).getRange()), 'A2:A5'],
  [
    'getCount',
    (bench) => {
      custom(bench);
      return result(bench.at('A2:A5').conditionalFormats.getCount());
    },
    1,
  ],
  [
    'getItemAt',
    (bench) => {
      custom(bench);
      return told(bench.at('A2:A5').conditionalFormats.getItemAt(0), 'type');
    },
    'Custom',
  ],
  [
    'getItem of none',
    ({ at }) => told(at('A2').conditionalFormats.getItem('没有'), 'type'),
    fails('ItemNotFound'),
  ],
  [
    'delete',
    (bench) => {
      custom(bench).delete();
      return result(bench.at('A2:A5').conditionalFormats.getCount());
    },
    0,
  ],
  [
    'clearAll',
    (bench) => {
      custom(bench);
      bench.at('A2:A5').conditionalFormats.clearAll();
      return result(bench.at('A2:A5').conditionalFormats.getCount());
    },
    0,
  ],
  [
    'rules move with their cells',
    (bench) => {
      const format = custom(bench);
      bench.at('2:2').insert('Down');
      return place(format.getRange());
    },
    'A3:A6',
  ],
];

const rule =
  (given: Excel.DataValidationRule, member: keyof Excel.DataValidationRule): Step[1] =>
  ({ at }) => {
    const { dataValidation } = at('F1:F3');
    dataValidation.rule = given;
    const read = told(dataValidation, 'rule');
    return () => (read() as Excel.DataValidationRule)[member];
  };

const NUMBER = { formula1: 1, formula2: 9, operator: 'Between' } as const;

const VALIDATION: readonly Step[] = [
  [
    'rule of a list',
    ({ at }) => {
      const { dataValidation } = at('F1');
      dataValidation.rule = { list: { inCellDropDown: true, source: '甲,乙' } };
      const read = told(dataValidation, 'rule');
      return () => (read() as Excel.DataValidationRule).list?.source;
    },
    '甲,乙',
  ],
  [
    'rule of a list from a range',
    ({ at }) => {
      const { dataValidation } = at('F1');
      dataValidation.rule = { list: { inCellDropDown: true, source: at('A2:A5') } };
      const read = told(dataValidation, 'rule');
      return () => (read() as Excel.DataValidationRule).list?.source;
    },
    '=$A$2:$A$5',
  ],
  [
    'rule of a list that is too long',
    rule({ list: { inCellDropDown: true, source: '长'.repeat(256) } }, 'list'),
    fails('InvalidArgument'),
  ],
  ['rule of whole numbers', rule({ wholeNumber: NUMBER }, 'wholeNumber'), NUMBER],
  ['rule of decimals', rule({ decimal: NUMBER }, 'decimal'), NUMBER],
  ['rule of text lengths', rule({ textLength: NUMBER }, 'textLength'), NUMBER],
  ['rule of its own', rule({ custom: { formula: '=F1>1' } }, 'custom'), { formula: '=F1>1' }],
  [
    'type',
    ({ at }) => {
      const { dataValidation } = at('F1');
      dataValidation.rule = { list: { inCellDropDown: true, source: '甲,乙' } };
      return told(dataValidation, 'type');
    },
    'List',
  ],
  ['type of none', ({ at }) => told(at('F1').dataValidation, 'type'), 'None'],
  [
    'ignoreBlanks',
    ({ at }) => {
      const { dataValidation } = at('F1');
      dataValidation.rule = { list: { inCellDropDown: true, source: '甲,乙' } };
      return set(dataValidation, 'ignoreBlanks', false);
    },
    false,
  ],
  [
    'errorAlert',
    ({ at }) => {
      const { dataValidation } = at('F1');
      dataValidation.rule = { list: { inCellDropDown: true, source: '甲,乙' } };
      const alert = { message: '请选', showAlert: true, style: 'Stop', title: '标题' } as const;
      return set(dataValidation, 'errorAlert', alert);
    },
    { message: '请选', showAlert: true, style: 'Stop', title: '标题' },
  ],
  [
    'prompt',
    ({ at }) => {
      const { dataValidation } = at('F1');
      dataValidation.rule = { list: { inCellDropDown: true, source: '甲,乙' } };
      return set(dataValidation, 'prompt', { message: '填', showPrompt: true, title: '题' });
    },
    { message: '填', showPrompt: true, title: '题' },
  ],
  [
    'clear',
    ({ at }) => {
      const { dataValidation } = at('F1');
      dataValidation.rule = { list: { inCellDropDown: true, source: '甲,乙' } };
      dataValidation.clear();
      return told(dataValidation, 'type');
    },
    'None',
  ],
];

conforms('ConditionalFormat', CONDITIONAL);
conforms('DataValidation', VALIDATION);
