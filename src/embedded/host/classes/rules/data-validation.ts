import { contains } from '../../../model/data/area';
import { invalidArgument } from '../../../model/data/errors';
import type {
  ComparisonOperator,
  ValidationRecord,
  ValidationRule,
} from '../../../model/data/registry';
import { oneOf } from '../../dispatch/args';
import type { ClassDefinition, Session } from '../../dispatch/api';
import type { RangeTarget } from '../../dispatch/range-target';
import { OPERATORS } from './operators';
import { sourceText } from './list-source';

const TYPES = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  date: 'Date',
  time: 'Time',
  custom: 'Custom',
} as const;
type RuleName = keyof typeof TYPES;
const RULE_NAMES = Object.keys(TYPES) as RuleName[];

type Given = Readonly<Record<string, unknown>>;

export const DataValidation: ClassDefinition<RangeTarget> = {
  name: 'DataValidation',
  properties: {
    rule: {
      get: (range, session) => {
        const record = common(range, session);
        return record ? toApi(record.rule) : {};
      },
      set: (range, value, session) => {
        const rule = toRule(toGiven(value), range, session);
        session.model.rules.setValidation(range.area, {
          ...DEFAULTS,
          ...existing(range, session),
          rule,
        });
      },
    },
    type: {
      get: (range, session) => {
        const found = session.model.rules.validations(range.area);
        const record = common(range, session);
        if (record) return TYPES[record.rule.type];
        return found.length === 0 ? 'None' : 'Inconsistent';
      },
    },
    ignoreBlanks: {
      get: (range, session) => common(range, session)?.ignoreBlanks ?? true,
      set: (range, value, session) => {
        change(range, session, { ignoreBlanks: value === true });
      },
    },
    errorAlert: {
      get: (range, session) => common(range, session)?.errorAlert ?? DEFAULTS.errorAlert,
      set: (range, value, session) => {
        const { showAlert, style, title, message } = toGiven(value);
        change(range, session, {
          errorAlert: {
            showAlert: showAlert !== false,
            style: style === undefined ? 'Stop' : oneOf(style, ['Stop', 'Warning', 'Information']),
            title: optionalText(title),
            message: optionalText(message),
          },
        });
      },
    },
    prompt: {
      get: (range, session) => common(range, session)?.prompt ?? DEFAULTS.prompt,
      set: (range, value, session) => {
        const { showPrompt, title, message } = toGiven(value);
        change(range, session, {
          prompt: {
            showPrompt: showPrompt !== false,
            title: optionalText(title),
            message: optionalText(message),
          },
        });
      },
    },
  },
  methods: {
    clear: ({ area }, _args, { model }) => {
      model.rules.clearValidation(area);
    },
  },
};

type Options = Omit<ValidationRecord, 'id' | 'areas' | 'rule'>;

const DEFAULTS: Options = {
  ignoreBlanks: true,
  errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
  prompt: { showPrompt: true, title: '', message: '' },
};

/** The validation that all cells of the range share, or null. */
function common(range: RangeTarget, { model }: Session): ValidationRecord | null {
  const [record, ...others] = model.rules.validations(range.area);
  if (!record || others.length > 0) return null;
  return record.areas.some((area) => contains(area, range.area)) ? record : null;
}

function existing(range: RangeTarget, session: Session): Partial<Options> {
  const record = common(range, session);
  if (!record) return {};
  const { ignoreBlanks, errorAlert, prompt } = record;
  return { ignoreBlanks, errorAlert, prompt };
}

function change(range: RangeTarget, session: Session, options: Partial<Options>): void {
  const record = common(range, session);
  if (!record) throw invalidArgument('The range has no data validation rule yet.');
  const { rule, ignoreBlanks, errorAlert, prompt } = record;
  session.model.rules.setValidation(range.area, {
    rule,
    ignoreBlanks,
    errorAlert,
    prompt,
    ...options,
  });
}

function toRule(given: Given, range: RangeTarget, session: Session): ValidationRule {
  const name = RULE_NAMES.find(
    (candidate) => given[candidate] !== undefined && given[candidate] !== null,
  );
  if (!name) throw invalidArgument('The rule is of no known type.');
  const rule = toGiven(given[name]);
  if (name === 'list') {
    const source = sourceText(rule.source, range, session);
    return { type: 'list', source, inCellDropDown: rule.inCellDropDown !== false };
  }
  if (name === 'custom') return { type: 'custom', formula: formulaText(rule.formula) };
  const formula2 = rule.formula2;
  return {
    type: name,
    operator: oneOf<ComparisonOperator>(rule.operator, OPERATORS),
    formula1: operand(rule.formula1),
    ...(formula2 === undefined || formula2 === null ? {} : { formula2: operand(formula2) }),
  };
}

function toApi({ type, ...rule }: ValidationRule): object {
  return { [type]: rule };
}

function toGiven(value: unknown): Given {
  if (typeof value !== 'object' || value === null) throw invalidArgument('An object is needed.');
  return value as Given;
}

function operand(value: unknown): string | number {
  if (typeof value === 'number' || typeof value === 'string') return value;
  throw invalidArgument('A number or a formula is needed.');
}

function formulaText(value: unknown): string {
  if (typeof value !== 'string' || !value.startsWith('='))
    throw invalidArgument('A formula is needed.');
  return value;
}

const optionalText = (value: unknown): string => (typeof value === 'string' ? value : '');
