import { generateRandomId } from '@univerjs/core';
import { invalidArgument, notFound } from '../../model/errors';
import type { ChartRecord } from '../../model/registry';
import type { ClassDefinition, Property, Session } from '../api';
import type { Args } from '../args';
import type { RecordTarget, SheetTarget } from '../targets';
import { areaArgument } from './range-move';
import { toNumber } from './range-format';

/** Where Excel puts a chart that is told no place: size in points. */
const DEFAULT_BOX = { left: 200, top: 40, width: 360, height: 216 };

/** Charts are kept, not drawn. */
export const ChartCollection: ClassDefinition<SheetTarget> = {
  name: 'ChartCollection',
  properties: { count: { get: (sheet, session) => onSheet(sheet, session).length } },
  methods: {
    add: ({ sheetId }, args, session) => {
      const source = areaArgument(args, 1, session, sheetId);
      const chart: ChartRecord = {
        id: `{${generateRandomId(12)}}`,
        sheetId,
        name: freeName(sheetId, session),
        type: args.string(0),
        seriesBy: seriesByArgument(args, 2),
        source,
        title: null,
        ...DEFAULT_BOX,
      };
      session.model.core.updateRegistry((registry) => ({
        ...registry,
        charts: [...registry.charts, chart],
      }));
      return session.make('Chart', { id: chart.id });
    },
    getCount: (sheet, _args, session) => onSheet(sheet, session).length,
    getItem: (sheet, args, session) => {
      const chart = byKey(sheet, args.string(0), session);
      if (!chart) throw notFound(args.string(0));
      return session.make('Chart', { id: chart.id });
    },
    getItemOrNullObject: (sheet, args, session) => {
      const chart = byKey(sheet, args.string(0), session);
      return chart && session.make('Chart', { id: chart.id });
    },
    getItemAt: (sheet, args, session) => {
      const chart = onSheet(sheet, session)[args.index(0)];
      if (!chart) throw notFound('chart');
      return session.make('Chart', { id: chart.id });
    },
  },
  items: (sheet, session) => onSheet(sheet, session).map(({ id }) => session.make('Chart', { id })),
};

function box(name: 'left' | 'top' | 'width' | 'height'): Property<RecordTarget> {
  return {
    get: (target, session) => chartOf(target, session)[name],
    set: (target, value, session) => {
      const size = toNumber(value);
      update(target, session, (chart) => ({ ...chart, [name]: size }));
    },
  };
}

export const Chart: ClassDefinition<RecordTarget> = {
  name: 'Chart',
  key: { property: 'Id', of: ({ id }) => id },
  properties: {
    id: { get: ({ id }) => id },
    name: {
      get: (target, session) => chartOf(target, session).name,
      set: (target, value, session) => {
        if (typeof value !== 'string' || value === '') throw invalidArgument('name');
        update(target, session, (chart) => ({ ...chart, name: value }));
      },
    },
    chartType: {
      get: (target, session) => chartOf(target, session).type,
      set: (target, value, session) => {
        if (typeof value !== 'string') throw invalidArgument('chartType');
        update(target, session, (chart) => ({ ...chart, type: value }));
      },
    },
    left: box('left'),
    top: box('top'),
    width: box('width'),
    height: box('height'),
  },
  navigation: {
    title: (target, session) => session.make('ChartTitle', target),
    worksheet: (target, session) =>
      session.make('Worksheet', { sheetId: chartOf(target, session).sheetId }),
  },
  methods: {
    delete: (target, _args, session) => {
      session.model.core.updateRegistry((registry) => ({
        ...registry,
        charts: registry.charts.filter(({ id }) => id !== chartOf(target, session).id),
      }));
    },
    setData: (target, args, session) => {
      const source = areaArgument(args, 0, session, chartOf(target, session).sheetId);
      const seriesBy = seriesByArgument(args, 1);
      update(target, session, (chart) => ({ ...chart, source, seriesBy }));
    },
    setPosition: (target, args, session) => {
      const { sheetId } = chartOf(target, session);
      const start = areaArgument(args, 0, session, sheetId);
      const end = args.isMissing(1) ? start : areaArgument(args, 1, session, sheetId);
      const { dimensions } = session.model;
      const left = dimensions.offset('columns', start);
      const top = dimensions.offset('rows', start);
      const right = dimensions.offset('columns', end) + dimensions.extent('columns', end);
      const bottom = dimensions.offset('rows', end) + dimensions.extent('rows', end);
      const isSized = !args.isMissing(1);
      update(target, session, (chart) => ({
        ...chart,
        left,
        top,
        ...(isSized ? { width: right - left, height: bottom - top } : {}),
      }));
    },
  },
};

export const ChartTitle: ClassDefinition<RecordTarget> = {
  name: 'ChartTitle',
  properties: {
    text: {
      get: (target, session) => chartOf(target, session).title ?? '',
      set: (target, value, session) => {
        update(target, session, (chart) => ({ ...chart, title: String(value) }));
      },
    },
    visible: {
      get: (target, session) => chartOf(target, session).title !== null,
      set: (target, value, session) => {
        update(target, session, (chart) => ({
          ...chart,
          title: value === true ? (chart.title ?? '') : null,
        }));
      },
    },
  },
};

const onSheet = ({ sheetId }: SheetTarget, { model }: Session): readonly ChartRecord[] =>
  model.registry.charts.filter((chart) => chart.sheetId === sheetId);

function seriesByArgument(args: Args, index: number): ChartRecord['seriesBy'] {
  return args.isMissing(index) ? 'Auto' : args.oneOf(index, ['Auto', 'Columns', 'Rows']);
}

/** The first 图表 n that no chart of the sheet has: a chart is found by its name, so no two share one. */
function freeName(sheetId: string, session: Session): string {
  const taken = new Set(onSheet({ sheetId }, session).map(({ name }) => name));
  let number = 1;
  while (taken.has(`图表 ${number}`)) number += 1;
  return `图表 ${number}`;
}

function byKey(sheet: SheetTarget, key: string, session: Session): ChartRecord | null {
  return onSheet(sheet, session).find(({ id, name }) => id === key || name === key) ?? null;
}

function chartOf({ id }: RecordTarget, { model }: Session): ChartRecord {
  const chart = model.registry.charts.find((candidate) => candidate.id === id);
  if (!chart) throw notFound('chart');
  return chart;
}

function update(
  target: RecordTarget,
  session: Session,
  change: (chart: ChartRecord) => ChartRecord,
): void {
  const next = change(chartOf(target, session));
  session.model.core.updateRegistry((registry) => ({
    ...registry,
    charts: registry.charts.map((chart) => (chart.id === next.id ? next : chart)),
  }));
}
