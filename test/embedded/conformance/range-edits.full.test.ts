import { all, conforms, place, told, type Step } from '../../support/embedded/conformance';

const EDITS: readonly Step[] = [
  [
    'insert cells down',
    ({ at }) => {
      at('A2:B2').insert('Down');
      return told(at('A2:C3'), 'values');
    },
    [
      ['', '', 10],
      ['东', 1, 20],
    ],
  ],
  ['insert returns the new cells', ({ at }) => place(at('A2:B2').insert('Down')), 'A2:B2'],
  [
    'insert cells to the right',
    ({ at }) => {
      at('A2').insert('Right');
      return told(at('A2:C2'), 'values');
    },
    [['', '东', 1]],
  ],
  [
    'insert rows',
    ({ at }) => {
      at('2:3').insert('Down');
      return told(at('A4'), 'values');
    },
    [['东']],
  ],
  [
    'insert columns',
    ({ at }) => {
      at('B:B').insert('Right');
      return told(at('C2'), 'values');
    },
    [[1]],
  ],
  [
    'a range moves with its cells',
    ({ at }) => {
      const range = at('A5');
      at('2:2').insert('Down');
      return place(range);
    },
    'A6',
  ],
  [
    'delete cells up',
    ({ at }) => {
      at('A2').delete('Up');
      return told(at('A2:B2'), 'values');
    },
    [['西', 1]],
  ],
  [
    'delete cells to the left',
    ({ at }) => {
      at('A2').delete('Left');
      return told(at('A2:C2'), 'values');
    },
    [[1, 10, 0.5]],
  ],
  [
    'delete rows',
    ({ at }) => {
      at('2:2').delete('Up');
      return told(at('A2'), 'values');
    },
    [['西']],
  ],
  [
    'delete columns',
    ({ at }) => {
      at('A:A').delete('Left');
      return told(at('A1'), 'values');
    },
    [['月']],
  ],
  [
    'formulas follow an insert',
    ({ at }) => {
      at('F1').formulas = [['=A3']];
      at('2:2').insert('Down');
      return told(at('F1'), 'formulas');
    },
    [['=A4']],
  ],
  [
    'formulas lose what is deleted',
    ({ at }) => {
      at('F1').formulas = [['=A3']];
      at('3:3').delete('Up');
      return told(at('F1'), 'formulas');
    },
    [['=#REF!']],
  ],
  [
    'clear',
    ({ at }) => {
      at('A2').format.fill.color = '#FF0000';
      at('A2').clear();
      return all(told(at('A2'), 'values'), told(at('A2').format.fill, 'color'));
    },
    [[['']], '#FFFFFF'],
  ],
  [
    'clear contents',
    ({ at }) => {
      at('A2').format.fill.color = '#FF0000';
      at('A2').clear('Contents');
      return all(told(at('A2'), 'values'), told(at('A2').format.fill, 'color'));
    },
    [[['']], '#FF0000'],
  ],
  [
    'clear formats',
    ({ at }) => {
      at('A2').format.fill.color = '#FF0000';
      at('A2').clear('Formats');
      return all(told(at('A2'), 'values'), told(at('A2').format.fill, 'color'));
    },
    [[['东']], '#FFFFFF'],
  ],
  [
    'merge',
    ({ at }) => {
      at('A2:B3').merge();
      return told(at('A2:B3'), 'values');
    },
    [
      ['东', ''],
      ['', ''],
    ],
  ],
  [
    'merge across',
    ({ at }) => {
      at('A2:B3').merge(true);
      return told(at('A2:B3'), 'values');
    },
    [
      ['东', ''],
      ['西', ''],
    ],
  ],
  [
    'unmerge',
    ({ at }) => {
      at('F1:G1').merge();
      at('F1:G1').unmerge();
      const merged = at('F1:G1').getMergedAreasOrNullObject();
      merged.load('areaCount');
      return () => merged.isNullObject;
    },
    true,
  ],
  [
    'copyFrom',
    ({ at }) => {
      at('F1').copyFrom('A1:B2');
      return told(at('F1:G2'), 'values');
    },
    [
      ['区', '月'],
      ['东', 1],
    ],
  ],
  [
    'copyFrom moves references',
    ({ at }) => {
      at('E2').formulas = [['=C2']];
      at('E3').copyFrom('E2');
      return told(at('E3'), 'formulas');
    },
    [['=C3']],
  ],
  [
    'copyFrom of formulas',
    ({ at }) => {
      at('E2').formulas = [['=C2']];
      at('E2').format.font.bold = true;
      at('E3:E4').copyFrom('E2', 'Formulas');
      return all(told(at('E3:E4'), 'formulas'), told(at('E3').format.font, 'bold'));
    },
    [[['=C3'], ['=C4']], false],
  ],
  [
    'copyFrom of values',
    ({ at }) => {
      at('E2').formulas = [['=C2*2']];
      at('F2').copyFrom('E2', 'Values');
      return told(at('F2'), 'formulas');
    },
    [[20]],
  ],
  [
    'copyFrom of formats',
    ({ at }) => {
      at('A1').format.font.bold = true;
      at('F1').copyFrom('A1', 'Formats');
      return all(told(at('F1'), 'values'), told(at('F1').format.font, 'bold'));
    },
    [[['']], true],
  ],
  [
    'copyFrom repeats the source',
    ({ at }) => {
      at('F1:F4').copyFrom('A2:A3');
      return told(at('F1:F4'), 'values');
    },
    [['东'], ['西'], ['东'], ['西']],
  ],
  [
    'sort',
    ({ at }) => {
      at('A2:D5').sort.apply([{ key: 2, ascending: false }]);
      return told(at('A2:A5'), 'values');
    },
    [['北'], ['南'], ['西'], ['东']],
  ],
  [
    'sort with a header',
    ({ at }) => {
      at('A1:D5').sort.apply([{ key: 2, ascending: false }], false, true);
      return told(at('A1:A3'), 'values');
    },
    [['区'], ['北'], ['南']],
  ],
  [
    'group and hide',
    ({ at }) => {
      at('2:3').group('ByRows');
      at('2:3').hideGroupDetails('ByRows');
      return told(at('2:3'), 'rowHidden');
    },
    true,
  ],
  [
    'group and show',
    ({ at }) => {
      at('B:C').group('ByColumns');
      at('B:C').hideGroupDetails('ByColumns');
      at('B:C').showGroupDetails('ByColumns');
      return told(at('B:C'), 'columnHidden');
    },
    false,
  ],
  [
    'ungroup',
    ({ at }) => {
      at('2:3').group('ByRows');
      at('2:3').ungroup('ByRows');
      return told(at('2:3'), 'rowHidden');
    },
    false,
  ],
  [
    'select',
    ({ at, workbook, sheet }) => {
      sheet.activate();
      at('B2:C3').select();
      return place(workbook.getSelectedRange());
    },
    'B2:C3',
  ],
  [
    'getActiveCell',
    ({ at, workbook, sheet }) => {
      sheet.activate();
      at('B2:C3').select();
      return place(workbook.getActiveCell());
    },
    'B2',
  ],
];

conforms('Range: edits', EDITS);
