import { HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { IStyleData } from '@univerjs/core';
import type { Area } from '../../../model/data/area';
import { invalidArgument } from '../../../model/data/errors';
import { marksOf } from '../../../model/data/snapshot';
import { omit } from '../../../model/data/omit';
import type { StylePatch } from '../../../model/cells/styles';
import { textOf } from '../../../model/cells/values';
import { oneOf } from '../../dispatch/args';
import type { ClassDefinition, Property, Session } from '../../dispatch/api';
import type { FormatTarget } from '../../dispatch/targets';
import { refuseIfProtected, refuseStructureIfProtected } from './protection-guard';

const HORIZONTAL = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
} as const;

const VERTICAL = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
} as const;

/** A style property: its value if all cells share one, else null. */
export function styleProperty(
  read: (style: IStyleData) => string | number | boolean,
  toPatch: (value: unknown) => StylePatch,
): Property<FormatTarget> {
  return {
    get: ({ range }, { model }) => model.styles.common(range.area, read),
    set: ({ range }, value, session) => {
      refuseIfProtected(session, range.area);
      session.model.styles.patch(range.area, toPatch(value));
    },
  };
}

export function toBoolean(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument('True or false is needed.');
  return value;
}

export function toNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw invalidArgument('A number is needed.');
  return value;
}

const PIXELS_PER_INDENT = 12;

function sizeProperty(axis: 'rows' | 'columns'): Property<FormatTarget> {
  return {
    get: ({ range }, { model }) => model.dimensions.size(axis, range.area),
    set: ({ range }, value, session) => {
      const size = toNumber(value);
      if (size < 0) throw invalidArgument('The size must not be negative.');
      refuseStructureIfProtected(session, range.area.sheetId);
      session.model.dimensions.setSize(axis, range.area, size);
    },
  };
}

export const RangeFormat: ClassDefinition<FormatTarget> = {
  name: 'RangeFormat',
  properties: {
    horizontalAlignment: styleProperty(
      (style) => nameOf(HORIZONTAL, style.ht, 'General'),
      (value) => ({ ht: HORIZONTAL[oneOf(value, keys(HORIZONTAL))] }),
    ),
    verticalAlignment: styleProperty(
      (style) => nameOf(VERTICAL, style.vt, 'Bottom'),
      (value) => ({ vt: VERTICAL[oneOf(value, keys(VERTICAL))] }),
    ),
    wrapText: styleProperty(
      (style) => style.tb === WrapStrategy.WRAP,
      (value) => ({ tb: toBoolean(value) ? WrapStrategy.WRAP : null }),
    ),
    indentLevel: styleProperty(
      (style) => Math.round((style.pd?.l ?? 0) / PIXELS_PER_INDENT),
      (value) => ({ pd: { l: toNumber(value) * PIXELS_PER_INDENT } }),
    ),
    columnWidth: sizeProperty('columns'),
    rowHeight: sizeProperty('rows'),
  },
  navigation: {
    fill: (target, session) => session.make('RangeFill', target),
    font: (target, session) => session.make('RangeFont', target),
    borders: (target, session) => session.make('RangeBorderCollection', target),
    protection: (target, session) => session.make('FormatProtection', target),
  },
  methods: {
    autofitColumns: ({ range }, _args, session) => {
      autofitColumns(range.area, session);
    },
    autofitRows: ({ range }, _args, { model }) => {
      model.dimensions.fitRows(range.area);
    },
  },
};

export const FormatProtection: ClassDefinition<FormatTarget> = {
  name: 'FormatProtection',
  properties: {
    locked: {
      get: ({ range }, { model }) =>
        model.styles.common(range.area, (_style, cell) => marksOf(cell).unlocked !== true),
      set: ({ range }, value, session) => {
        setLocked(range.area, toBoolean(value), session);
      },
    },
  },
};

function setLocked(area: Area, locked: boolean, session: Session): void {
  refuseStructureIfProtected(session, area.sheetId);
  session.model.marks.update(area, (marks) =>
    locked ? omit(marks, 'unlocked') : { ...marks, unlocked: true },
  );
}

/** Estimated width of a character, in points. */
const POINTS_NARROW = 5.6;
const POINTS_WIDE = 11;
const POINTS_MARGIN = 8;

function autofitColumns(area: Area, { model }: Session): void {
  for (let column = area.column; column < area.column + Math.min(area.columns, 500); column += 1) {
    let widest = 0;
    model.cells.forEach({ ...area, column, columns: 1 }, (cell) => {
      for (const line of textOf(cell, model.cells.pattern(cell)).split('\n')) {
        widest = Math.max(widest, widthOf(line));
      }
    });
    const whole = { ...area, column, columns: 1 };
    if (widest > 0) model.dimensions.setSize('columns', whole, widest + POINTS_MARGIN);
  }
}

function widthOf(text: string): number {
  let width = 0;
  for (const char of text)
    width += (char.codePointAt(0) ?? 0) > 0x2e7f ? POINTS_WIDE : POINTS_NARROW;
  return width;
}

const keys = <K extends string>(map: Readonly<Record<K, unknown>>): readonly K[] =>
  Object.keys(map) as K[];

function nameOf<K extends string, V>(map: Readonly<Record<K, V>>, value: unknown, otherwise: K): K {
  return keys(map).find((key) => map[key] === value) ?? otherwise;
}
