import type {
  ValidationOperand,
  ValidationRecord,
  ValidationRule,
} from '../../../model/data/registry';
import { attribute, element, escapeXml, first, flag, nodes, type XmlNode } from '../../package/xml';
import { bare, fileOperator, officeOperator } from '../../terms/operators';
import { areasOf, printAreas } from '../../terms/references';

/** A data validation: known to the model, or kept in the file unread. */
export interface FileValidation {
  readonly node: XmlNode;
  /** Some versions of Excel store validations that refer to other sheets in an extension. */
  readonly isExtension: boolean;
  readonly record: ValidationRecord | null;
}

export function readValidations(frame: XmlNode, sheetId: string): FileValidation[] {
  const found = [
    ...nodes(frame, 'dataValidations/dataValidation').map((node) => ({ node, isExtension: false })),
    ...nodes(frame, 'extLst/ext/dataValidations/dataValidation').map((node) => ({
      node,
      isExtension: true,
    })),
  ];
  return found.map((one, at) => {
    const { node } = one;
    const references = attribute(node, 'sqref') ?? first(node, 'sqref')?.text ?? '';
    const rule = readRule(node);
    const areas = areasOf(sheetId, references);
    const isKnown = rule !== null && areas.length > 0;
    const record = isKnown
      ? { ...readRecord(node, `${sheetId}-validation${at + 1}`), areas, rule }
      : null;
    return { ...one, record };
  });
}

function readRecord(node: XmlNode, id: string): Omit<ValidationRecord, 'areas' | 'rule'> {
  return {
    id,
    ignoreBlanks: flag(node, 'allowBlank'),
    errorAlert: {
      showAlert: flag(node, 'showErrorMessage'),
      style: ALERTS[attribute(node, 'errorStyle') ?? 'stop'] ?? 'Stop',
      title: attribute(node, 'errorTitle') ?? '',
      message: attribute(node, 'error') ?? '',
    },
    prompt: {
      showPrompt: flag(node, 'showInputMessage'),
      title: attribute(node, 'promptTitle') ?? '',
      message: attribute(node, 'prompt') ?? '',
    },
  };
}

const ALERTS: Readonly<Record<string, ValidationRecord['errorAlert']['style']>> = {
  stop: 'Stop',
  warning: 'Warning',
  information: 'Information',
};

const KINDS = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  textLength: 'textLength',
  date: 'date',
  time: 'time',
} as const;

/** `null` for a validation without limits, or an unknown one. */
function readRule(node: XmlNode): ValidationRule | null {
  const type = attribute(node, 'type') ?? 'none';
  const [one, other] = ['formula1', 'formula2'].map((tag) => formulaOf(node, tag));
  if (one === undefined) return null;
  if (type === 'custom') return { type, formula: `=${one}` };
  if (type === 'list') {
    const list = /^"(.*)"$/su.exec(one)?.[1];
    return {
      type,
      source: list === undefined ? `=${one}` : list.replaceAll('""', '"'),
      // `showDropDown` hides it.
      inCellDropDown: !flag(node, 'showDropDown'),
    };
  }
  const operator = officeOperator(attribute(node, 'operator') ?? 'between');
  if (!operator || !(type in KINDS)) return null;
  return {
    type: KINDS[type as keyof typeof KINDS],
    operator,
    formula1: operand(one),
    // LibreOffice writes a second limit for every operator.
    ...(other !== undefined && isBetween(operator) && { formula2: operand(other) }),
  };
}

const isBetween = (operator: string): boolean =>
  operator === 'Between' || operator === 'NotBetween';

/** In the extension, formulas are nested one level deeper. */
function formulaOf(node: XmlNode, tag: string): string | undefined {
  const formula = first(node, tag);
  return formula && (first(formula, 'f')?.text ?? formula.text);
}

function operand(text: string): ValidationOperand {
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : `=${text}`;
}

const contentOf = (record: ValidationRecord | null): string =>
  record === null ? '' : JSON.stringify({ ...record, id: '' });

export interface WrittenValidations {
  readonly xml: string;
  /** For the sheet's extensions. */
  readonly extension: string;
}

/** Unchanged and unknown validations are written as they were read. */
export function writeValidations(
  now: readonly ValidationRecord[],
  original: readonly FileValidation[],
): WrittenValidations {
  const left = new Map<string, number>();
  for (const record of now) left.set(contentOf(record), (left.get(contentOf(record)) ?? 0) + 1);
  const kept = original.filter(({ record }) => {
    if (record === null) return true;
    const content = contentOf(record);
    const count = left.get(content) ?? 0;
    left.set(content, count - 1);
    return count > 0;
  });
  const added = now.filter((record) => {
    const count = left.get(contentOf(record)) ?? 0;
    left.set(contentOf(record), count - 1);
    return count > 0;
  });
  const ordinary = [
    ...kept.filter(({ isExtension }) => !isExtension).map(({ node }) => node.xml),
    ...added.map(newValidation),
  ];
  const newer = kept.filter(({ isExtension }) => isExtension).map(({ node }) => node.xml);
  return {
    xml:
      ordinary.length === 0
        ? ''
        : element('dataValidations', { count: ordinary.length }, ordinary.join('')),
    extension: newer.join(''),
  };
}

const unlessEmpty = (text: string): string | null => (text === '' ? null : text);

function newValidation(record: ValidationRecord): string {
  const { rule, errorAlert, prompt } = record;
  const [type, formulas] = formulasOf(rule);
  const operator = 'operator' in rule ? fileOperator(rule.operator) : null;
  const style = errorAlert.style.toLowerCase();
  return element(
    'dataValidation',
    {
      type,
      errorStyle: style === 'stop' ? null : style,
      operator: operator === 'between' ? null : operator,
      allowBlank: record.ignoreBlanks ? 1 : null,
      showDropDown: rule.type === 'list' && !rule.inCellDropDown ? 1 : null,
      showInputMessage: prompt.showPrompt ? 1 : null,
      showErrorMessage: errorAlert.showAlert ? 1 : null,
      errorTitle: unlessEmpty(errorAlert.title),
      error: unlessEmpty(errorAlert.message),
      promptTitle: unlessEmpty(prompt.title),
      prompt: unlessEmpty(prompt.message),
      sqref: printAreas(record.areas),
    },
    formulas
      .map((formula, at) => element(`formula${at + 1}`, {}, escapeXml(bare(String(formula)))))
      .join(''),
  );
}

function formulasOf(rule: ValidationRule): [string, ValidationOperand[]] {
  if (rule.type === 'custom') return ['custom', [rule.formula]];
  if (rule.type === 'list') {
    const { source } = rule;
    return ['list', [source.startsWith('=') ? source : `"${source.replaceAll('"', '""')}"`]];
  }
  const word = Object.entries(KINDS).find(([, type]) => type === rule.type)?.[0] ?? rule.type;
  return [word, [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])]];
}
