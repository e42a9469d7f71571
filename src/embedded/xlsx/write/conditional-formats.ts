import type { ConditionalFormattingRule, Style, Worksheet } from 'exceljs';
import type {
  CellFormatPatch,
  ConditionalFormatRecord,
  ConditionalRule,
} from '../../model/data/registry';
import { fileColor } from '../terms/color';
import { bare, fileOperator } from '../terms/operators';
import { printAreas } from '../terms/references';

/** Adds a sheet's rules to the file, the one that wins first. */
export function writeConditionalFormats(
  sheet: Worksheet,
  records: readonly ConditionalFormatRecord[],
): void {
  records.forEach(({ areas, rule }, at) => {
    sheet.addConditionalFormatting({ ref: printAreas(areas), rules: [writeRule(rule, at + 1)] });
  });
}

function writeRule(rule: ConditionalRule, priority: number): ConditionalFormattingRule {
  switch (rule.type) {
    case 'custom':
      return {
        type: 'expression',
        priority,
        formulae: [bare(rule.formula)],
        style: writeFormat(rule.format),
      };
    case 'cellValue':
      return {
        type: 'cellIs',
        priority,
        // ExcelJS declares four of the eight operators and writes any.
        operator: fileOperator(rule.operator) as 'equal',
        formulae: [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])].map(
          bare,
        ),
        style: writeFormat(rule.format),
      };
    case 'dataBar':
      return writeDataBar(rule, priority);
  }
}

function writeDataBar(
  rule: Extract<ConditionalRule, { type: 'dataBar' }>,
  priority: number,
): ConditionalFormattingRule {
  const end = (type: 'min' | 'max', value: number | undefined) =>
    value === undefined ? { type } : { type: 'num' as const, value };
  const bar = {
    type: 'dataBar' as const,
    priority,
    gradient: false,
    showValue: rule.showValue,
    cfvo: [end('min', rule.min), end('max', rule.max)],
    color: fileColor(rule.color),
  };
  // The colour is written though it is not declared.
  return bar;
}

function writeFormat(format: CellFormatPatch): Partial<Style> {
  const fill = fileColor(format.fill);
  const color = fileColor(format.fontColor);
  const font = {
    ...(color && { color }),
    ...(format.bold !== undefined && { bold: format.bold }),
    ...(format.italic !== undefined && { italic: format.italic }),
    ...(format.strikethrough !== undefined && { strike: format.strikethrough }),
    ...(format.underline !== undefined && { underline: format.underline }),
  };
  return {
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', bgColor: fill } }),
    ...(Object.keys(font).length > 0 && { font }),
    ...(format.numberFormat && { numFmt: format.numberFormat }),
  };
}
