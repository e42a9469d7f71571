import type {
  ValidationOperand,
  ValidationRecord,
  ValidationRule,
} from '../../model/data/registry';
import type { Losses } from '../losses';
import { officeOperator } from '../terms/operators';
import type { SheetPart } from './package-parts';
import { areasOf } from '../terms/references';
import type { XmlNode } from '../terms/xml';
import { attribute, flag, nodes, textOf } from '../terms/xml';

/** Validations that refer to other sheets are written in an extension by some versions of Excel. */
const PLACES = ['dataValidations/dataValidation', 'extLst/ext/dataValidations/dataValidation'];

/**
 * Reads a sheet's validations from its own XML: ExcelJS gives one for each single cell, and turns
 * limits that are formulas into invalid numbers.
 */
export function readValidations(
  part: SheetPart,
  sheet: { readonly id: string; readonly name: string },
  losses: Losses,
): ValidationRecord[] {
  return PLACES.flatMap((place) => nodes(part.frame, place)).flatMap((node, at) => {
    const references = attribute(node, 'sqref') ?? textOf(nodes(node, 'sqref')[0]);
    const rule = readRule(node);
    if (!rule) losses.add('validation', sheet.name, references);
    return rule
      ? [
          {
            ...readRecord(node, `${sheet.id}-validation${at + 1}`),
            areas: areasOf(sheet.id, references),
            rule,
          },
        ]
      : [];
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

/** Null for a validation that limits nothing and for one that cannot be understood. */
function readRule(node: XmlNode): ValidationRule | null {
  const type = attribute(node, 'type') ?? 'none';
  const [first, second] = ['formula1', 'formula2'].map((tag) => formulaOf(node, tag));
  if (first === undefined) return null;
  if (type === 'custom') return { type, formula: `=${first}` };
  if (type === 'list') {
    const list = /^"(.*)"$/s.exec(first)?.[1];
    return {
      type,
      source: list === undefined ? `=${first}` : list.replaceAll('""', '"'),
      // The attribute is named for the opposite of what it does.
      inCellDropDown: !flag(node, 'showDropDown'),
    };
  }
  const operator = officeOperator(attribute(node, 'operator') ?? 'between');
  if (!operator || !(type in KINDS)) return null;
  return {
    type: KINDS[type as keyof typeof KINDS],
    operator,
    formula1: operand(first),
    // LibreOffice writes a second limit for every operator.
    ...(second !== undefined && isBetween(operator) && { formula2: operand(second) }),
  };
}

const isBetween = (operator: string): boolean =>
  operator === 'Between' || operator === 'NotBetween';

/** In the extension a formula is one level deeper. */
function formulaOf(node: XmlNode, tag: string): string | undefined {
  const formula = nodes(node, tag)[0];
  return formula && (textOf(nodes(formula, 'f')[0]) || textOf(formula));
}

function operand(text: string): ValidationOperand {
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : `=${text}`;
}
