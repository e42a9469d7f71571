import { all, conforms, fails, set, told, type Step } from '../../support/embedded/conformance';

const CONTENT: readonly Step[] = [
  [
    'values',
    ({ at }) => told(at('A2:B3'), 'values'),
    [
      ['东', 1],
      ['西', 2],
    ],
  ],
  ['values of blank cells', ({ at }) => told(at('H1:I1'), 'values'), [['', '']]],
  ['values of whole columns', ({ at }) => told(at('A:A'), 'values'), null],
  [
    'values of true and false',
    ({ at }) => set(at('F1:F2'), 'values', [[true], [false]]),
    [[true], [false]],
  ],
  ['values that look like numbers', ({ at }) => set(at('F1'), 'values', [['12.5']]), [[12.5]]],
  ['values with an apostrophe', ({ at }) => set(at('F1'), 'values', [["'12"]]), [['12']]],
  ['values that look like days', ({ at }) => set(at('F1'), 'values', [['2024-03-01']]), [[45352]]],
  ['values as percent', ({ at }) => set(at('F1'), 'values', [['50%']]), [[0.5]]],
  [
    'values, one for all',
    ({ at }) => {
      at('F1:G2').values = [['同']];
      return told(at('F1:G2'), 'values');
    },
    [
      ['同', '同'],
      ['同', '同'],
    ],
  ],
  [
    'values of another shape',
    ({ at }) => set(at('F1:G2'), 'values', [['甲', '乙', '丙']]),
    fails('InvalidArgument'),
  ],
  ['values, null leaves a cell', ({ at }) => set(at('A2:B2'), 'values', [[null, 9]]), [['东', 9]]],
  ['values, an empty text empties', ({ at }) => set(at('A2:B2'), 'values', [['', 1]]), [['', 1]]],
  ['formulas', ({ at }) => set(at('E2'), 'formulas', [['=C2*2']]), [['=C2*2']]],
  [
    'formulas are calculated',
    ({ at }) => {
      at('E2').formulas = [['=SUM(C2:C5)']];
      return told(at('E2'), 'values');
    },
    [[100]],
  ],
  ['formulas of values', ({ at }) => told(at('A2:C2'), 'formulas'), [['东', 1, 10]]],
  [
    'formulas, one for all',
    ({ at }) => {
      at('E2:E3').formulas = [['=1+1']];
      return told(at('E2:E3'), 'values');
    },
    [[2], [2]],
  ],
  [
    'formulas with an error',
    ({ at }) => {
      at('E2').formulas = [['=1/0']];
      return told(at('E2'), 'values');
    },
    [['#DIV/0!']],
  ],
  [
    'text',
    ({ at }) => {
      at('D2').numberFormat = [['0%']];
      return told(at('D2'), 'text');
    },
    [['50%']],
  ],
  [
    'text of a day',
    ({ at }) => {
      at('F1').values = [[45352]];
      at('F1').numberFormat = [['yyyy-mm-dd']];
      return told(at('F1'), 'text');
    },
    [['2024-03-01']],
  ],
  [
    'numberFormat',
    ({ at }) => set(at('C2:C3'), 'numberFormat', [['0.00'], ['#,##0']]),
    [['0.00'], ['#,##0']],
  ],
  [
    'numberFormat, one for all',
    ({ at }) => {
      at('C2:C3').numberFormat = [['0.00']];
      return told(at('C2:C3'), 'numberFormat');
    },
    [['0.00'], ['0.00']],
  ],
  ['numberFormat of untouched cells', ({ at }) => told(at('C2'), 'numberFormat'), [['General']]],
  [
    'numberFormat of text keeps digits',
    ({ at }) => {
      at('F1').numberFormat = [['@']];
      at('F1').values = [['007']];
      return told(at('F1'), 'values');
    },
    [['007']],
  ],
  [
    'valueTypes',
    ({ at }) => {
      at('F1').values = [[true]];
      return told(at('A2:F2').getBoundingRect('A1:F1').getRow(0), 'valueTypes');
    },
    [['String', 'String', 'String', 'String', 'Empty', 'Boolean']],
  ],
  ['valueTypes of numbers', ({ at }) => told(at('B2:C2'), 'valueTypes'), [['Double', 'Double']]],
  [
    'valueTypes of an error',
    ({ at }) => {
      at('E2').formulas = [['=1/0']];
      return told(at('E2'), 'valueTypes');
    },
    [['Error']],
  ],
  [
    'hyperlink',
    ({ at }) => {
      at('F1').hyperlink = {
        address: 'https://example.org/',
        textToDisplay: '看',
        screenTip: '提示',
      };
      return all(told(at('F1'), 'values'), told(at('F1'), 'hyperlink'));
    },
    [[['看']], { address: 'https://example.org/', screenTip: '提示' }],
  ],
];

conforms('Range: content', CONTENT);
