import { invalidArgument, notFound, WorkbookError } from '../../../model/data/errors';
import type {
  CellFormatPatch,
  ConditionalFormatRecord,
  ConditionalRule,
} from '../../../model/data/registry';
import { oneOf } from '../../dispatch/args';
import type { ClassDefinition, Session } from '../../dispatch/api';
import type { RangeTarget } from '../../dispatch/range-target';
import type { RecordTarget } from '../../dispatch/targets';
import { OPERATORS } from './operators';

const KINDS = {
  custom: 'Custom',
  cellValue: 'CellValue',
  dataBar: 'DataBar',
} as const;

const EXCEL_BLUE = '#638EC6';

/** A new rule, before the caller sets its properties: it matches nothing. */
const NEW_RULES: Record<(typeof KINDS)[keyof typeof KINDS], ConditionalRule> = {
  Custom: { type: 'custom', formula: '=FALSE', format: {} },
  CellValue: { type: 'cellValue', operator: 'EqualTo', formula1: '=NA()', format: {} },
  DataBar: { type: 'dataBar', color: EXCEL_BLUE, showValue: true },
};

export const ConditionalFormatCollection: ClassDefinition<RangeTarget> = {
  name: 'ConditionalFormatCollection',
  methods: {
    add: (range, args, session) => {
      const kind = args.raw(0);
      const known = Object.values(KINDS).find((name) => name === kind);
      if (!known) {
        throw new WorkbookError(
          'ApiNotFound',
          `ApiNotFound: ConditionalFormat of type ${String(kind)}`,
        );
      }
      const record = session.model.rules.addFormat({
        areas: [range.area],
        stopIfTrue: false,
        rule: NEW_RULES[known],
      });
      return session.make('ConditionalFormat', { id: record.id });
    },
    clearAll: ({ area }, _args, { model }) => {
      model.rules.clearFormats(area);
    },
    getCount: ({ area }, _args, { model }) => model.rules.formats(area).length,
    getItem: ({ area }, args, session) => {
      const record = session.model.rules.formats(area).find(({ id }) => id === args.string(0));
      if (!record) throw notFound('conditional format');
      return session.make('ConditionalFormat', { id: record.id });
    },
    getItemAt: ({ area }, args, session) => {
      const record = session.model.rules.formats(area)[args.index(0)];
      if (!record) throw notFound('conditional format');
      return session.make('ConditionalFormat', { id: record.id });
    },
  },
  items: ({ area }, session) =>
    session.model.rules.formats(area).map(({ id }) => session.make('ConditionalFormat', { id })),
};

export const ConditionalFormat: ClassDefinition<RecordTarget> = {
  name: 'ConditionalFormat',
  key: { property: 'Id', of: ({ id }) => id },
  properties: {
    id: { get: ({ id }) => id },
    type: { get: ({ id }, { model }) => KINDS[model.rules.format(id).rule.type] },
    priority: {
      get: ({ id }, { model }) =>
        model.registry.conditionalFormats.findIndex((record) => record.id === id),
      set: ({ id }, value, { model }) => {
        if (typeof value !== 'number' || value < 0) throw invalidArgument('priority');
        model.rules.moveFormat(id, value);
      },
    },
    stopIfTrue: {
      get: ({ id }, { model }) => model.rules.format(id).stopIfTrue,
      set: ({ id }, value, { model }) => {
        model.rules.updateFormat(id, (record) => ({ ...record, stopIfTrue: value === true }));
      },
    },
  },
  navigation: {
    custom: (target, session) =>
      ofKind(target, 'custom', session) && session.make('CustomConditionalFormat', target),
    customOrNullObject: (target, session) =>
      ofKind(target, 'custom', session) && session.make('CustomConditionalFormat', target),
    cellValue: (target, session) =>
      ofKind(target, 'cellValue', session) && session.make('CellValueConditionalFormat', target),
    cellValueOrNullObject: (target, session) =>
      ofKind(target, 'cellValue', session) && session.make('CellValueConditionalFormat', target),
    dataBar: (target, session) =>
      ofKind(target, 'dataBar', session) && session.make('DataBarConditionalFormat', target),
    dataBarOrNullObject: (target, session) =>
      ofKind(target, 'dataBar', session) && session.make('DataBarConditionalFormat', target),
  },
  methods: {
    delete: ({ id }, _args, { model }) => {
      model.rules.removeFormat(id);
    },
    getRange: ({ id }, _args, session) => {
      const [first, ...more] = session.model.rules.format(id).areas;
      if (!first || more.length > 0)
        throw new WorkbookError('InvalidOperation', 'The rule is not on one range.');
      return session.range(first);
    },
    getRangeOrNullObject: ({ id }, _args, session) => {
      const [first, ...more] = session.model.rules.format(id).areas;
      return first && more.length === 0 ? session.range(first) : null;
    },
  },
};

export const CustomConditionalFormat: ClassDefinition<RecordTarget> = {
  name: 'CustomConditionalFormat',
  navigation: {
    rule: (target, session) => session.make('ConditionalFormatRule', target),
    format: (target, session) => session.make('ConditionalRangeFormat', target),
  },
};

export const ConditionalFormatRule: ClassDefinition<RecordTarget> = {
  name: 'ConditionalFormatRule',
  properties: {
    formula: {
      get: ({ id }, { model }) => {
        const { rule } = model.rules.format(id);
        return rule.type === 'custom' ? rule.formula : '';
      },
      set: ({ id }, value, { model }) => {
        const formula = formulaText(value);
        model.rules.updateFormat(id, (record) => ({
          ...record,
          rule: { type: 'custom', formula, format: formatOf(record) },
        }));
      },
    },
  },
};

export const CellValueConditionalFormat: ClassDefinition<RecordTarget> = {
  name: 'CellValueConditionalFormat',
  properties: {
    rule: {
      get: ({ id }, { model }) => {
        const { rule } = model.rules.format(id);
        if (rule.type !== 'cellValue') return null;
        const { operator, formula1, formula2 } = rule;
        return { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
      },
      set: ({ id }, value, { model }) => {
        const given = (value ?? {}) as Record<string, unknown>;
        const second = given.formula2;
        const operator = oneOf(given.operator, OPERATORS);
        const formula1 = formulaText(given.formula1);
        model.rules.updateFormat(id, (record) => ({
          ...record,
          rule: {
            type: 'cellValue',
            operator,
            formula1,
            ...(second === undefined || second === null ? {} : { formula2: formulaText(second) }),
            format: formatOf(record),
          },
        }));
      },
    },
  },
  navigation: { format: (target, session) => session.make('ConditionalRangeFormat', target) },
};

function ofKind(
  { id }: RecordTarget,
  kind: ConditionalRule['type'],
  { model }: Session,
): true | null {
  return model.rules.format(id).rule.type === kind ? true : null;
}

export function formatOf(record: ConditionalFormatRecord): CellFormatPatch {
  return record.rule.type === 'dataBar' ? {} : record.rule.format;
}

function formulaText(value: unknown): string {
  if (typeof value === 'number') return `=${value}`;
  if (typeof value !== 'string' || value === '') throw invalidArgument('A formula is needed.');
  if (value.includes('['))
    throw invalidArgument('A structured reference cannot be used in a rule.');
  return value.startsWith('=') ? value : `=${value}`;
}
