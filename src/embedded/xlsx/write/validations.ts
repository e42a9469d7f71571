import type { DataValidation, DataValidationOperator, Worksheet } from 'exceljs';
import type {
  ValidationOperand,
  ValidationRecord,
  ValidationRule,
} from '../../model/data/registry';
import { undeclared } from '../terms/exceljs-extras';
import type { Losses } from '../losses';
import { bare, fileOperator } from '../terms/operators';
import { printArea } from '../terms/references';

export function writeValidations(
  sheet: Worksheet,
  records: readonly ValidationRecord[],
  losses: Losses,
): void {
  for (const record of records) {
    const validation = write(record);
    const [first, ...others] = record.areas;
    if (!first) continue;
    // ExcelJS drops the wish for no drop-down, and cannot write a date limit that is a formula.
    if (!validation || (others.length > 0 && isRelative(record.rule))) {
      losses.add('validation', sheet.name, printArea(first));
      continue;
    }
    for (const area of record.areas)
      undeclared(sheet).dataValidations.add(printArea(area), validation);
  }
}

function write(record: ValidationRecord): DataValidation | null {
  const rule = writeRule(record.rule);
  if (!rule) return null;
  const { errorAlert, prompt } = record;
  return {
    ...rule,
    allowBlank: record.ignoreBlanks,
    showErrorMessage: errorAlert.showAlert,
    errorStyle: errorAlert.style.toLowerCase(),
    errorTitle: errorAlert.title,
    error: errorAlert.message,
    showInputMessage: prompt.showPrompt,
    promptTitle: prompt.title,
    prompt: prompt.message,
  };
}

function writeRule(
  rule: ValidationRule,
): Pick<DataValidation, 'type' | 'formulae' | 'operator'> | null {
  switch (rule.type) {
    case 'custom':
      return { type: 'custom', formulae: [bare(rule.formula)] };
    case 'list':
      return rule.inCellDropDown ? { type: 'list', formulae: [listFormula(rule.source)] } : null;
    case 'time':
      // Written unchanged, though ExcelJS does not declare it.
      return limits('time' as 'decimal', rule);
    case 'date':
      return limits('date', rule);
    case 'wholeNumber':
      return limits('whole', rule);
    case 'decimal':
    case 'textLength':
      return limits(rule.type, rule);
  }
}

type Limits = Extract<ValidationRule, { formula1: unknown }>;

function limits(
  type: DataValidation['type'],
  rule: Limits,
): Pick<DataValidation, 'type' | 'formulae' | 'operator'> | null {
  const operands = [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])];
  const formulae = operands.map((operand) =>
    type === 'date' ? dateOf(operand) : limitOf(operand),
  );
  if (formulae.includes(null)) return null;
  return { type, formulae, operator: fileOperator(rule.operator) as DataValidationOperator };
}

function limitOf(operand: ValidationOperand): string | number {
  return typeof operand === 'number' ? operand : bare(operand);
}

/** ExcelJS takes a date for a limit and writes its serial number. */
function dateOf(operand: ValidationOperand): Date | null {
  const serial = typeof operand === 'number' ? operand : Number(bare(operand));
  return Number.isFinite(serial) ? new Date((serial - 25_569) * 86_400_000) : null;
}

function listFormula(source: string): string {
  return source.startsWith('=') ? bare(source) : `"${source.replaceAll('"', '""')}"`;
}

/** A formula relative to its first cell cannot be repeated for a second area as it stands. */
function isRelative(rule: ValidationRule): boolean {
  const formulas =
    'formula1' in rule
      ? [rule.formula1, rule.formula2]
      : [rule.type === 'list' ? rule.source : rule.formula];
  return formulas.some(
    (formula) =>
      typeof formula === 'string' &&
      formula.startsWith('=') &&
      /(?<![$A-Z])[A-Z]{1,3}\$?\d|\$[A-Z]{1,3}\d/.test(formula),
  );
}
