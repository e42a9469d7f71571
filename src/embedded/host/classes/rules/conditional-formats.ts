import { invalidArgument, WorkbookError } from '../../../model/data/errors';
import type {
  CellFormatPatch,
  ConditionalFormatRecord,
  ConditionalRule,
} from '../../../model/data/registry';
import { oneOf } from '../../dispatch/args';
import type { ClassDefinition, HostObject, Property, Session } from '../../dispatch/api';
import type { RangeTarget } from '../../dispatch/range-target';
import type { RecordTarget } from '../../dispatch/targets';
import { lookups, orNullObject } from '../lookups';
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

const formats = lookups<RangeTarget, ConditionalFormatRecord>({
  list: ({ area }, { model }) => model.rules.formats(area),
  toObject: ({ id }, session) => session.make('ConditionalFormat', { id }),
  find: ({ area }, args, { model }) =>
    model.rules.formats(area).find(({ id }) => id === args.string(0)) ?? null,
});

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
    getCount: formats.getCount,
    ...formats.getItem,
    getItemAt: formats.getItemAt,
  },
  items: formats.items,
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
    ...ofKind('custom', 'CustomConditionalFormat'),
    ...ofKind('cellValue', 'CellValueConditionalFormat'),
    ...ofKind('dataBar', 'DataBarConditionalFormat'),
  },
  methods: {
    delete: ({ id }, _args, { model }) => {
      model.rules.removeFormat(id);
    },
    ...orNullObject<RecordTarget>(
      'getRange',
      ({ id }, _args, session) => {
        const [first, ...more] = session.model.rules.format(id).areas;
        return first && more.length === 0 ? session.range(first) : null;
      },
      () => new WorkbookError('InvalidOperation', 'The rule is not on one range.'),
    ),
  },
};

export const CustomConditionalFormat: ClassDefinition<RecordTarget> = {
  name: 'CustomConditionalFormat',
  navigation: {
    rule: (target, session) => session.make('ConditionalFormatRule', target),
    format: (target, session) => session.make('ConditionalRangeFormat', target),
  },
};

/** A property of the rules of one type. @param change the rule after setting it */
export function ruleProperty<Type extends ConditionalRule['type']>(
  type: Type,
  get: (rule: RuleOf<Type>) => unknown,
  change: (value: unknown, rule: RuleOf<Type>) => ConditionalRule,
): Property<RecordTarget> {
  return {
    get: ({ id }, { model }) => get(ruleOf(model.rules.format(id), type)),
    set: ({ id }, value, { model }) => {
      model.rules.updateFormat(id, (record) => ({
        ...record,
        rule: change(value, ruleOf(record, type)),
      }));
    },
  };
}

type RuleOf<Type> = Extract<ConditionalRule, { type: Type }>;

function ruleOf<Type extends ConditionalRule['type']>(
  { rule }: ConditionalFormatRecord,
  type: Type,
): RuleOf<Type> {
  const isOfType = (one: ConditionalRule): one is RuleOf<Type> => one.type === type;
  if (!isOfType(rule)) throw invalidArgument('The rule is of another type.');
  return rule;
}

export const ConditionalFormatRule: ClassDefinition<RecordTarget> = {
  name: 'ConditionalFormatRule',
  properties: {
    formula: ruleProperty(
      'custom',
      ({ formula }) => formula,
      (value, rule) => ({ ...rule, formula: formulaText(value) }),
    ),
  },
};

export const CellValueConditionalFormat: ClassDefinition<RecordTarget> = {
  name: 'CellValueConditionalFormat',
  properties: {
    rule: ruleProperty(
      'cellValue',
      ({ operator, formula1, formula2 }) => ({
        operator,
        formula1,
        ...(formula2 !== undefined && { formula2 }),
      }),
      (value, { type, format }) => {
        const { operator, formula1, formula2 } = (value ?? {}) as Record<string, unknown>;
        return {
          type,
          operator: oneOf(operator, OPERATORS),
          formula1: formulaText(formula1),
          ...(formula2 !== undefined && formula2 !== null && { formula2: formulaText(formula2) }),
          format,
        };
      },
    ),
  },
  navigation: { format: (target, session) => session.make('ConditionalRangeFormat', target) },
};

type KindName =
  'CustomConditionalFormat' | 'CellValueConditionalFormat' | 'DataBarConditionalFormat';

/** The navigation to the part of a rule that only rules of one type have. */
function ofKind(
  kind: ConditionalRule['type'],
  name: KindName,
): NonNullable<ClassDefinition<RecordTarget>['navigation']> {
  const find = (target: RecordTarget, session: Session): HostObject | null =>
    session.model.rules.format(target.id).rule.type === kind ? session.make(name, target) : null;
  return { [kind]: find, [`${kind}OrNullObject`]: find };
}

export function formatOf(record: ConditionalFormatRecord): CellFormatPatch {
  return record.rule.type === 'dataBar' ? {} : record.rule.format;
}

function formulaText(value: unknown): string {
  if (typeof value === 'number') return `=${value}`;
  if (typeof value !== 'string' || value === '') throw invalidArgument('A formula is needed.');
  if (value.replaceAll(/"[^"]*"/gu, '').includes('['))
    throw invalidArgument('A structured reference cannot be used in a rule.');
  return value.startsWith('=') ? value : `=${value}`;
}
