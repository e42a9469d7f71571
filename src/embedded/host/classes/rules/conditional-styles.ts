import { invalidArgument } from '../../../model/data/errors';
import { omit } from '../../../model/data/omit';
import type { CellFormatPatch } from '../../../model/data/registry';
import type { ClassDefinition, Property, Session } from '../../dispatch/api';
import type { RecordTarget } from '../../dispatch/targets';
import { toColor } from '../range/colors';
import { formatOf, ruleProperty } from './conditional-formats';

function change({ id }: RecordTarget, patch: Partial<CellFormatPatch>, { model }: Session): void {
  model.rules.updateFormat(id, (record) => {
    if (record.rule.type === 'dataBar') throw invalidArgument('A data bar has no cell format.');
    return { ...record, rule: { ...record.rule, format: { ...record.rule.format, ...patch } } };
  });
}

function formatProperty<K extends keyof CellFormatPatch>(
  key: K,
  read: (value: unknown) => CellFormatPatch[K],
): Property<RecordTarget> {
  return {
    get: ({ id }, { model }) => formatOf(model.rules.format(id))[key] ?? null,
    set: (target, value, session) => {
      const given = read(value);
      change(target, given === undefined ? {} : { [key]: given }, session);
    },
  };
}

const flag = (value: unknown): boolean => value === true;
const color = (value: unknown): string => toColor(value) ?? '#000000';

export const ConditionalRangeFormat: ClassDefinition<RecordTarget> = {
  name: 'ConditionalRangeFormat',
  properties: { numberFormat: formatProperty('numberFormat', String) },
  navigation: {
    fill: (target, session) => session.make('ConditionalRangeFill', target),
    font: (target, session) => session.make('ConditionalRangeFont', target),
  },
};

export const ConditionalRangeFill: ClassDefinition<RecordTarget> = {
  name: 'ConditionalRangeFill',
  properties: { color: formatProperty('fill', color) },
};

export const ConditionalRangeFont: ClassDefinition<RecordTarget> = {
  name: 'ConditionalRangeFont',
  properties: {
    color: formatProperty('fontColor', color),
    bold: formatProperty('bold', flag),
    italic: formatProperty('italic', flag),
    strikethrough: formatProperty('strikethrough', flag),
    underline: {
      get: ({ id }, { model }) =>
        formatOf(model.rules.format(id)).underline === true ? 'Single' : 'None',
      set: (target, value, session) => {
        change(target, { underline: value === 'Single' }, session);
      },
    },
  },
};

/** A fixed bound, or Excel's own choice. */
const bound = (side: 'min' | 'max'): Property<RecordTarget> =>
  ruleProperty(
    'dataBar',
    ({ [side]: value }) =>
      value === undefined ? { type: 'Automatic' } : { type: 'Number', formula: String(value) },
    (value, rule) => {
      const { type, formula } = (value ?? {}) as { type?: unknown; formula?: unknown };
      const automatic = omit(rule, side);
      if (type !== 'Number') return automatic;
      const fixed = Number(String(formula).replace(/^=/, ''));
      if (!Number.isFinite(fixed)) throw invalidArgument('formula');
      return { ...automatic, [side]: fixed };
    },
  );

export const DataBarConditionalFormat: ClassDefinition<RecordTarget> = {
  name: 'DataBarConditionalFormat',
  properties: {
    showDataBarOnly: ruleProperty(
      'dataBar',
      ({ showValue }) => !showValue,
      (value, rule) => ({ ...rule, showValue: value !== true }),
    ),
    lowerBoundRule: bound('min'),
    upperBoundRule: bound('max'),
  },
  navigation: {
    positiveFormat: (target, session) => session.make('ConditionalDataBarPositiveFormat', target),
  },
};

export const ConditionalDataBarPositiveFormat: ClassDefinition<RecordTarget> = {
  name: 'ConditionalDataBarPositiveFormat',
  properties: {
    fillColor: ruleProperty(
      'dataBar',
      (rule) => rule.color,
      (value, rule) => ({ ...rule, color: color(value) }),
    ),
  },
};
