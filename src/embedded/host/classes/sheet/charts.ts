import { bounding } from '../../../model/data/area';
import { invalidArgument, notFound } from '../../../model/data/errors';
import type { ChartCorner, ChartRecord } from '../../../model/data/registry';
import type { ClassDefinition, Property, Session } from '../../dispatch/api';
import type { Args } from '../../dispatch/args';
import type { RecordTarget, SheetTarget } from '../../dispatch/targets';
import { areaArgument } from '../range/related-ranges';
import { toBoolean, toNumber } from '../range/range-format';

/** Where Excel puts a chart by default, in points. */
const DEFAULT_PLACE = { left: 200, top: 40 };
const DEFAULT_SIZE = { width: 360, height: 216 };

export const ChartCollection: ClassDefinition<SheetTarget> = {
  name: 'ChartCollection',
  properties: { count: { get: (sheet, session) => onSheet(sheet, session).length } },
  methods: {
    add: ({ sheetId }, args, session) => {
      const source = areaArgument(args, 1, session, sheetId);
      const chart = session.model.charts.add({
        sheetId,
        type: args.string(0),
        seriesBy: seriesByArgument(args, 2),
        source,
        title: null,
        legend: true,
        minimum: null,
        maximum: null,
        corner: cornerAt(sheetId, DEFAULT_PLACE, session),
        ...DEFAULT_SIZE,
      });
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

/** The cell in which a point of the sheet lies. */
function cornerAt(
  sheetId: string,
  { left, top }: { readonly left: number; readonly top: number },
  { model: { dimensions } }: Session,
): ChartCorner {
  const across = dimensions.at('columns', sheetId, left);
  const down = dimensions.at('rows', sheetId, top);
  return { row: down.index, column: across.index, dx: across.into, dy: down.into };
}

function placeOf(
  { sheetId, corner }: ChartRecord,
  { model: { dimensions } }: Session,
): { left: number; top: number } {
  const cell = { sheetId, row: corner.row, column: corner.column, rows: 1, columns: 1 };
  return {
    left: dimensions.offset('columns', cell) + corner.dx,
    top: dimensions.offset('rows', cell) + corner.dy,
  };
}

function place(side: 'left' | 'top'): Property<RecordTarget> {
  return {
    get: (target, session) => placeOf(chartOf(target, session), session)[side],
    set: (target, value, session) => {
      const points = toNumber(value);
      update(target, session, (chart) => ({
        ...chart,
        corner: cornerAt(chart.sheetId, { ...placeOf(chart, session), [side]: points }, session),
      }));
    },
  };
}

function size(name: 'width' | 'height'): Property<RecordTarget> {
  return {
    get: (target, session) => chartOf(target, session)[name],
    set: (target, value, session) => {
      const points = toNumber(value);
      update(target, session, (chart) => ({ ...chart, [name]: points }));
    },
  };
}

function textProperty(name: 'name' | 'type'): Property<RecordTarget> {
  return {
    get: (target, session) => chartOf(target, session)[name],
    set: (target, value, session) => {
      if (typeof value !== 'string' || value === '') throw invalidArgument(name);
      update(target, session, (chart) => ({ ...chart, [name]: value }));
    },
  };
}

export const Chart: ClassDefinition<RecordTarget> = {
  name: 'Chart',
  key: { property: 'Id', of: ({ id }) => id },
  properties: {
    id: { get: ({ id }) => id },
    name: textProperty('name'),
    chartType: textProperty('type'),
    left: place('left'),
    top: place('top'),
    width: size('width'),
    height: size('height'),
  },
  navigation: {
    axes: (target, session) => session.make('ChartAxes', target),
    legend: (target, session) => session.make('ChartLegend', target),
    title: (target, session) => session.make('ChartTitle', target),
    worksheet: (target, session) =>
      session.make('Worksheet', { sheetId: chartOf(target, session).sheetId }),
  },
  methods: {
    delete: ({ id }, _args, { model }) => {
      model.charts.remove(id);
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
      const covered = bounding(start, end);
      const { dimensions } = session.model;
      const isSized = !args.isMissing(1);
      update(target, session, (chart) => ({
        ...chart,
        corner: { row: covered.row, column: covered.column, dx: 0, dy: 0 },
        ...(isSized && {
          width: dimensions.extent('columns', covered),
          height: dimensions.extent('rows', covered),
        }),
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

export const ChartLegend: ClassDefinition<RecordTarget> = {
  name: 'ChartLegend',
  properties: {
    visible: {
      get: (target, session) => chartOf(target, session).legend,
      set: (target, value, session) => {
        const legend = toBoolean(value);
        update(target, session, (chart) => ({ ...chart, legend }));
      },
    },
  },
};

export const ChartAxes: ClassDefinition<RecordTarget> = {
  name: 'ChartAxes',
  navigation: { valueAxis: (target, session) => session.make('ChartAxis', target) },
};

/** Excel returns automatic limits as well; here they are empty until set. */
function end(name: 'minimum' | 'maximum'): Property<RecordTarget> {
  return {
    get: (target, session) => chartOf(target, session)[name] ?? '',
    set: (target, value, session) => {
      const limit = value === '' ? null : toNumber(value);
      update(target, session, (chart) => ({ ...chart, [name]: limit }));
    },
  };
}

/** The value axis, the only one implemented. */
export const ChartAxis: ClassDefinition<RecordTarget> = {
  name: 'ChartAxis',
  properties: { minimum: end('minimum'), maximum: end('maximum') },
};

const onSheet = ({ sheetId }: SheetTarget, { model }: Session): readonly ChartRecord[] =>
  model.charts.on(sheetId);

function seriesByArgument(args: Args, index: number): ChartRecord['seriesBy'] {
  return args.isMissing(index) ? 'Auto' : args.oneOf(index, ['Auto', 'Columns', 'Rows']);
}

function byKey(sheet: SheetTarget, key: string, session: Session): ChartRecord | null {
  return onSheet(sheet, session).find(({ id, name }) => id === key || name === key) ?? null;
}

const chartOf = ({ id }: RecordTarget, { model }: Session): ChartRecord => model.charts.get(id);

function update(
  { id }: RecordTarget,
  { model }: Session,
  change: (chart: ChartRecord) => ChartRecord,
): void {
  model.charts.update(id, change);
}
