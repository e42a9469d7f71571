import { bounding } from '../../../model/data/area';
import { invalidArgument } from '../../../model/data/errors';
import type { ChartCorner, ChartRecord } from '../../../model/data/registry';
import type { ClassDefinition, Property, Session } from '../../dispatch/api';
import type { Args } from '../../dispatch/args';
import type { RecordTarget, SheetTarget } from '../../dispatch/targets';
import { lookups } from '../lookups';
import { areaArgument } from '../range/related-ranges';
import { toBoolean, toNumber } from '../range/range-format';

/** Where Excel puts a chart by default, in points. */
const DEFAULT_PLACE = { left: 200, top: 40 };
const DEFAULT_SIZE = { width: 360, height: 216 };

const charts = lookups<SheetTarget, ChartRecord>({
  list: ({ sheetId }, { model }) => model.charts.on(sheetId),
  toObject: ({ id }, session) => session.make('Chart', { id }),
  find: ({ sheetId }, args, { model }) => {
    const key = args.string(0);
    return model.charts.on(sheetId).find(({ id, name }) => id === key || name === key) ?? null;
  },
});

export const ChartCollection: ClassDefinition<SheetTarget> = {
  name: 'ChartCollection',
  properties: { count: charts.count },
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
    getCount: charts.getCount,
    ...charts.getItem,
    getItemAt: charts.getItemAt,
  },
  items: charts.items,
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

/** A property of a chart. @param change what setting it changes */
function property(
  get: (chart: ChartRecord, session: Session) => unknown,
  change: (value: unknown, chart: ChartRecord, session: Session) => Partial<ChartRecord>,
): Property<RecordTarget> {
  return {
    get: (target, session) => get(chartOf(target, session), session),
    set: (target, value, session) => {
      update(target, session, (chart) => change(value, chart, session));
    },
  };
}

const place = (side: 'left' | 'top'): Property<RecordTarget> =>
  property(
    (chart, session) => placeOf(chart, session)[side],
    (value, chart, session) => {
      const point = { ...placeOf(chart, session), [side]: toNumber(value) };
      return { corner: cornerAt(chart.sheetId, point, session) };
    },
  );

const size = (name: 'width' | 'height'): Property<RecordTarget> =>
  property(
    (chart) => chart[name],
    (value) => ({ [name]: toNumber(value) }),
  );

const textProperty = (name: 'name' | 'type'): Property<RecordTarget> =>
  property(
    (chart) => chart[name],
    (value) => {
      if (typeof value !== 'string' || value === '') throw invalidArgument(name);
      return { [name]: value };
    },
  );

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
      update(target, session, () => ({ source, seriesBy }));
    },
    setPosition: (target, args, session) => {
      const { sheetId } = chartOf(target, session);
      const start = areaArgument(args, 0, session, sheetId);
      const end = args.isMissing(1) ? start : areaArgument(args, 1, session, sheetId);
      const covered = bounding(start, end);
      const { dimensions } = session.model;
      const isSized = !args.isMissing(1);
      update(target, session, () => ({
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
    text: property(
      ({ title }) => title ?? '',
      (value) => ({ title: String(value) }),
    ),
    visible: property(
      ({ title }) => title !== null,
      (value, { title }) => ({ title: value === true ? (title ?? '') : null }),
    ),
  },
};

export const ChartLegend: ClassDefinition<RecordTarget> = {
  name: 'ChartLegend',
  properties: {
    visible: property(
      ({ legend }) => legend,
      (value) => ({ legend: toBoolean(value) }),
    ),
  },
};

export const ChartAxes: ClassDefinition<RecordTarget> = {
  name: 'ChartAxes',
  navigation: { valueAxis: (target, session) => session.make('ChartAxis', target) },
};

/** Excel returns automatic limits as well; here they are empty until set. */
const limit = (name: 'minimum' | 'maximum'): Property<RecordTarget> =>
  property(
    (chart) => chart[name] ?? '',
    (value) => ({ [name]: value === '' ? null : toNumber(value) }),
  );

/** The value axis, the only one implemented. */
export const ChartAxis: ClassDefinition<RecordTarget> = {
  name: 'ChartAxis',
  properties: { minimum: limit('minimum'), maximum: limit('maximum') },
};

function seriesByArgument(args: Args, index: number): ChartRecord['seriesBy'] {
  return args.isMissing(index) ? 'Auto' : args.oneOf(index, ['Auto', 'Columns', 'Rows']);
}

const chartOf = ({ id }: RecordTarget, { model }: Session): ChartRecord => model.charts.get(id);

function update(
  { id }: RecordTarget,
  { model }: Session,
  change: (chart: ChartRecord) => Partial<ChartRecord>,
): void {
  model.charts.update(id, (chart) => ({ ...chart, ...change(chart) }));
}
