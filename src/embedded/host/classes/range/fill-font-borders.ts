import { BooleanNumber, BorderStyleTypes } from '@univerjs/core';
import type { IBorderStyleData, IStyleData } from '@univerjs/core';
import type { Area } from '../../../model/data/area';
import { lastColumn, lastRow } from '../../../model/data/area';
import { oneOf } from '../../dispatch/args';
import type { ClassDefinition, Session } from '../../dispatch/api';
import type { FormatTarget } from '../../dispatch/targets';
import type { BorderTarget } from '../../dispatch/targets';
import { colorProperty, toColor } from './colors';
import { refuseIfProtected } from './protection-guard';
import { styleProperty, toBoolean, toNumber } from './range-format';

export const RangeFill: ClassDefinition<FormatTarget> = {
  name: 'RangeFill',
  properties: {
    color: colorProperty(
      '#FFFFFF',
      (style) => style.bg?.rgb ?? null,
      (rgb) => ({ bg: rgb === null ? null : { rgb } }),
    ),
  },
  methods: {
    clear: ({ range }, _args, session) => {
      refuseIfProtected(session, range.area);
      session.model.styles.patch(range.area, { bg: null });
    },
  },
};

const flag = (value: unknown): BooleanNumber =>
  toBoolean(value) ? BooleanNumber.TRUE : BooleanNumber.FALSE;

/** Excel's defaults. */
const FONT_NAME = '等线';
const FONT_SIZE = 11;

export const RangeFont: ClassDefinition<FormatTarget> = {
  name: 'RangeFont',
  properties: {
    bold: styleProperty(
      (style) => style.bl === BooleanNumber.TRUE,
      (value) => ({ bl: flag(value) }),
    ),
    italic: styleProperty(
      (style) => style.it === BooleanNumber.TRUE,
      (value) => ({ it: flag(value) }),
    ),
    strikethrough: styleProperty(
      (style) => style.st?.s === BooleanNumber.TRUE,
      (value) => ({ st: { s: flag(value) } }),
    ),
    underline: styleProperty(
      (style) => (style.ul?.s === BooleanNumber.TRUE ? 'Single' : 'None'),
      (value) => ({ ul: { s: flag(oneOf(value, ['None', 'Single']) === 'Single') } }),
    ),
    color: colorProperty(
      '#000000',
      (style) => style.cl?.rgb ?? null,
      (rgb) => ({ cl: rgb === null ? null : { rgb } }),
    ),
    name: styleProperty(
      (style) => style.ff ?? FONT_NAME,
      (value) => ({ ff: String(value) }),
    ),
    size: styleProperty(
      (style) => style.fs ?? FONT_SIZE,
      (value) => ({ fs: toNumber(value) }),
    ),
  },
};

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;
type Edge = (typeof EDGES)[number];

export const RangeBorderCollection: ClassDefinition<FormatTarget> = {
  name: 'RangeBorderCollection',
  properties: { count: { get: () => EDGES.length } },
  methods: {
    getItem: (format, args, session) =>
      session.make('RangeBorder', { format, edge: args.oneOf(0, EDGES) }),
    getItemAt: (format, args, session) =>
      session.make('RangeBorder', { format, edge: EDGES[args.index(0)] ?? 'EdgeTop' }),
  },
  items: (format, session) => EDGES.map((edge) => session.make('RangeBorder', { format, edge })),
};

const STYLES = {
  None: BorderStyleTypes.NONE,
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
} as const;
type LineStyle = keyof typeof STYLES;
const LINE_STYLES = Object.keys(STYLES) as LineStyle[];

export const RangeBorder: ClassDefinition<BorderTarget> = {
  name: 'RangeBorder',
  key: { property: '_Id', of: ({ edge }) => edge },
  properties: {
    sideIndex: { get: ({ edge }) => edge },
    style: {
      get: (target, session) => {
        const line = lineOf(target, session);
        return (
          LINE_STYLES.find((name) => STYLES[name] === line?.s) ?? (line ? 'Continuous' : 'None')
        );
      },
      set: (target, value, session) => {
        const style = STYLES[oneOf(value, LINE_STYLES)];
        drawEdge(target, session, (old) =>
          style === BorderStyleTypes.NONE ? null : { cl: old?.cl ?? { rgb: '#000000' }, s: style },
        );
      },
    },
    color: {
      get: (target, session) => lineOf(target, session)?.cl.rgb ?? '#000000',
      set: (target, value, session) => {
        const rgb = toColor(value);
        drawEdge(target, session, (old) => ({
          s: old?.s ?? BorderStyleTypes.THIN,
          cl: { rgb: rgb ?? '#000000' },
        }));
      },
    },
    weight: {
      get: (target, session) => weightOf(lineOf(target, session)),
      set: (target, value, session) => {
        const style = WEIGHTS[oneOf(value, ['Hairline', 'Thin', 'Medium', 'Thick'])];
        drawEdge(target, session, (old) => ({ cl: old?.cl ?? { rgb: '#000000' }, s: style }));
      },
    },
  },
};

const WEIGHTS = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
} as const;

function weightOf(line: IBorderStyleData | null): string {
  const entry = Object.entries(WEIGHTS).find(([, style]) => style === line?.s);
  return entry?.[0] ?? 'Thin';
}

type Side = 't' | 'b' | 'l' | 'r';

/** The side of a cell that belongs to an edge of the range; `null` if none does. */
function sideAt(edge: Edge, area: Area, row: number, column: number): Side | null {
  switch (edge) {
    case 'EdgeTop':
      return row === area.row ? 't' : null;
    case 'EdgeBottom':
      return row === lastRow(area) ? 'b' : null;
    case 'EdgeLeft':
      return column === area.column ? 'l' : null;
    case 'EdgeRight':
      return column === lastColumn(area) ? 'r' : null;
    case 'InsideHorizontal':
      return row < lastRow(area) ? 'b' : null;
    case 'InsideVertical':
      return column < lastColumn(area) ? 'r' : null;
  }
}

function lineOf({ format, edge }: BorderTarget, { model }: Session): IBorderStyleData | null {
  const { area } = format.range;
  const row = edge === 'EdgeBottom' ? lastRow(area) : area.row;
  const column = edge === 'EdgeRight' ? lastColumn(area) : area.column;
  const side = sideAt(oneOf(edge, EDGES), area, row, column);
  const borders = model.cells.style(model.cells.get(area.sheetId, row, column)).bd;
  return (side && borders?.[side]) ?? null;
}

function drawEdge(
  { format, edge }: BorderTarget,
  session: Session,
  draw: (old: IBorderStyleData | null) => IBorderStyleData | null,
): void {
  const { area } = format.range;
  refuseIfProtected(session, area);
  const { model } = session;
  const where = oneOf(edge, EDGES);
  const drawn = (style: IStyleData, side: Side): Partial<IStyleData> => ({
    bd: { [side]: draw(style.bd?.[side] ?? null) },
  });
  // Cells of one style get the same change.
  const known = new Map<string, Partial<IStyleData>>();
  model.styles.patchEach(area, (row, column) => {
    const side = sideAt(where, area, row, column);
    if (side === null) return null;
    const cell = model.cells.get(area.sheetId, row, column);
    const key = typeof cell?.s === 'object' ? null : (cell?.s ?? '');
    const change =
      (key === null ? undefined : known.get(key)) ?? drawn(model.cells.style(cell), side);
    if (key !== null) known.set(key, change);
    return change;
  });
}
