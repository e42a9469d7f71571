import { conforms, fails, set, told, type Step } from '../../support/embedded/conformance';

const COLOURS: readonly (readonly [string, string])[] = [
  ['#4472C4', '#4472C4'],
  ['#ff9900', '#FF9900'],
  ['red', '#FF0000'],
  ['LightBlue', '#ADD8E6'],
  ['darkgreen', '#006400'],
  ['Orange', '#FFA500'],
  ['yellow', '#FFFF00'],
  ['CornflowerBlue', '#6495ED'],
];

const FORMATS: readonly Step[] = [
  ...COLOURS.map(([given, back]): Step => [
    `format.fill.color ${given}`,
    ({ at }) => set(at('A1').format.fill, 'color', given),
    back,
  ]),
  ...COLOURS.slice(0, 4).map(([given, back]): Step => [
    `format.font.color ${given}`,
    ({ at }) => set(at('A1').format.font, 'color', given),
    back,
  ]),
  [
    'format.fill.color that is none',
    ({ at }) => set(at('A1').format.fill, 'color', '没有'),
    fails('InvalidArgument'),
  ],
  [
    'format.fill.clear',
    ({ at }) => {
      at('A1').format.fill.color = 'red';
      at('A1').format.fill.clear();
      return told(at('A1').format.fill, 'color');
    },
    '#FFFFFF',
  ],
  ['format.font.bold', ({ at }) => set(at('A1').format.font, 'bold', true), true],
  [
    'format.font.bold of some',
    ({ at }) => {
      at('A1').format.font.bold = true;
      return told(at('A1:B1').format.font, 'bold');
    },
    null,
  ],
  ['format.font.italic', ({ at }) => set(at('A1').format.font, 'italic', true), true],
  ['format.font.strikethrough', ({ at }) => set(at('A1').format.font, 'strikethrough', true), true],
  ['format.font.underline', ({ at }) => set(at('A1').format.font, 'underline', 'Single'), 'Single'],
  ['format.font.name', ({ at }) => set(at('A1').format.font, 'name', '宋体'), '宋体'],
  ['format.font.size', ({ at }) => set(at('A1').format.font, 'size', 15), 15],
  ...['Left', 'Center', 'Right', 'General', 'Justify', 'Distributed'].map((value): Step => [
    `format.horizontalAlignment ${value}`,
    ({ at }) => set(at('A1').format, 'horizontalAlignment', value),
    value,
  ]),
  ...['Top', 'Center', 'Bottom'].map((value): Step => [
    `format.verticalAlignment ${value}`,
    ({ at }) => set(at('A1').format, 'verticalAlignment', value),
    value,
  ]),
  ['format.wrapText', ({ at }) => set(at('A1').format, 'wrapText', true), true],
  ['format.indentLevel', ({ at }) => set(at('A1').format, 'indentLevel', 2), 2],
  ['format.columnWidth', ({ at }) => set(at('A:A').format, 'columnWidth', 90), 90],
  ['format.rowHeight', ({ at }) => set(at('1:1').format, 'rowHeight', 30), 30],
  [
    'format.columnWidth of several',
    ({ at }) => {
      at('A:A').format.columnWidth = 90;
      return told(at('A:B').format, 'columnWidth');
    },
    null,
  ],
  [
    'format.columnWidth, negative',
    ({ at }) => set(at('A:A').format, 'columnWidth', -1),
    fails('InvalidArgument'),
  ],
  [
    'format.autofitColumns',
    ({ at }) => {
      at('A1').values = [['很长很长很长很长很长很长的文字']];
      at('A:A').format.autofitColumns();
      const read = told(at('A:A').format, 'columnWidth');
      return () => Number(read()) > 100;
    },
    true,
  ],
  ...['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'].map(
    (edge): Step => [
      `format.borders ${edge}`,
      ({ at }) => set(at('A1:B2').format.borders.getItem(edge as 'EdgeTop'), 'style', 'Continuous'),
      'Continuous',
    ],
  ),
  ...['Dash', 'Dot', 'Double', 'DashDot', 'None'].map((style): Step => [
    `format.borders style ${style}`,
    ({ at }) => set(at('A1').format.borders.getItem('EdgeTop'), 'style', style),
    style,
  ]),
  [
    'format.borders color',
    ({ at }) => set(at('A1').format.borders.getItem('EdgeTop'), 'color', 'red'),
    '#FF0000',
  ],
  [
    'format.borders weight',
    ({ at }) => set(at('A1').format.borders.getItem('EdgeTop'), 'weight', 'Thick'),
    'Thick',
  ],
  ['format.protection.locked', ({ at }) => set(at('A1').format.protection, 'locked', false), false],
  [
    'getCellProperties',
    ({ at }) => {
      at('A1').format.fill.color = 'red';
      const cells = at('A1').getCellProperties({ format: { fill: { color: true } } });
      return () => cells.value[0]![0]!.format?.fill?.color;
    },
    '#FF0000',
  ],
  [
    'setCellProperties',
    ({ at }) => {
      at('A1:B1').setCellProperties([[{ format: { font: { bold: true } } }, {}]]);
      return told(at('A1').format.font, 'bold');
    },
    true,
  ],
];

conforms('Range: formats', FORMATS);
