import {
  conforms,
  fails,
  set,
  told,
  type Bench,
  type Step,
} from '../../support/embedded/conformance';

const chart = ({ sheet, at }: Bench): Excel.Chart =>
  sheet.charts.add('ColumnClustered', at('A1:C5'), 'Columns');

const CHARTS: readonly Step[] = [
  ['add', (bench) => told(chart(bench), 'chartType'), 'ColumnClustered'],
  [
    'count',
    (bench) => {
      chart(bench);
      return told(bench.sheet.charts, 'count');
    },
    1,
  ],
  ['name', (bench) => set(chart(bench), 'name', '得分'), '得分'],
  [
    'getItem',
    (bench) => {
      chart(bench).name = '总分';
      return told(bench.sheet.charts.getItem('总分'), 'name');
    },
    '总分',
  ],
  [
    'getItem of none',
    ({ sheet }) => told(sheet.charts.getItem('没有'), 'name'),
    fails('ItemNotFound'),
  ],
  ['title.text', (bench) => set(chart(bench).title, 'text', '各单位'), '各单位'],
  ['title.visible', (bench) => set(chart(bench).title, 'visible', false), false],
  ['legend.visible', (bench) => set(chart(bench).legend, 'visible', false), false],
  ...(['left', 'top', 'width', 'height'] as const).map((name): Step => [
    name,
    (bench) => set(chart(bench), name, 120),
    120,
  ]),
  ['axes.valueAxis.minimum', (bench) => set(chart(bench).axes.valueAxis, 'minimum', 0), 0],
  ['axes.valueAxis.maximum', (bench) => set(chart(bench).axes.valueAxis, 'maximum', 50), 50],
  ['chartType', (bench) => set(chart(bench), 'chartType', 'BarClustered'), 'BarClustered'],
  [
    'setPosition',
    (bench) => {
      const own = chart(bench);
      own.setPosition('B3', 'D9');
      const [left, start] = [told(own, 'left'), told(bench.at('B3'), 'left')];
      return () => left() === start();
    },
    true,
  ],
  [
    'delete',
    (bench) => {
      chart(bench).delete();
      return told(bench.sheet.charts, 'count');
    },
    0,
  ],
];

conforms('Chart', CHARTS);
