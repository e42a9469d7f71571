import type { ConditionalFormattingRule, DataBarRuleType, Style, Worksheet } from 'exceljs';
import type {
  CellFormatPatch,
  ConditionalFormatRecord,
  ConditionalRule,
} from '../../model/data/registry';
import type { ResolveColor } from '../terms/color';
import { undeclared } from '../terms/exceljs-extras';
import type { Losses } from '../losses';
import { officeOperator } from '../terms/operators';
import { areasOf } from '../terms/references';
import type { SheetPart } from './package-parts';
import { attribute, flag, nodes } from '../terms/xml';

interface Source {
  readonly sheet: Worksheet;
  readonly sheetId: string;
  readonly part: SheetPart;
  readonly color: ResolveColor;
  readonly losses: Losses;
}

/** The rules of a sheet, the one that wins first. */
export function readConditionalFormats(source: Source): ConditionalFormatRecord[] {
  const { sheet, sheetId, losses } = source;
  const stopping = stoppingPriorities(source.part);
  const found = (undeclared(sheet).conditionalFormattings ?? []).flatMap(({ ref, rules }) =>
    rules.flatMap((rule) => {
      const read = readRule(rule, source.color);
      if (!read) losses.add('conditionalFormat', sheet.name, ref);
      return read ? [{ ref, priority: rule.priority, rule: read }] : [];
    }),
  );
  losses.add('dataBarLook', sheet.name, '', extendedDataBars(source.part));
  return found
    .sort((a, b) => a.priority - b.priority)
    .map(({ ref, priority, rule }, at) => ({
      id: `${sheetId}-rule${at + 1}`,
      areas: areasOf(sheetId, ref),
      stopIfTrue: stopping.has(priority),
      rule,
    }));
}

function readRule(rule: ConditionalFormattingRule, color: ResolveColor): ConditionalRule | null {
  if (rule.type === 'dataBar') return readDataBar(rule, color);
  const [formula1, formula2] =
    'formulae' in rule ? ((rule.formulae as string[] | undefined) ?? []) : [];
  // Text, blank and date rules carry the formula that they stand for; ranks and scales have none.
  if (formula1 === undefined) return null;
  const format = readFormat(rule.style ?? {}, color);
  if (rule.type !== 'cellIs') return { type: 'custom', formula: `=${formula1}`, format };
  const operator = officeOperator(rule.operator ?? 'equal');
  if (!operator) return null;
  return {
    type: 'cellValue',
    operator,
    formula1: `=${formula1}`,
    ...(formula2 !== undefined && { formula2: `=${formula2}` }),
    format,
  };
}

function readDataBar(rule: DataBarRuleType, color: ResolveColor): ConditionalRule {
  const [min, max] = (rule.cfvo ?? []).map((end) =>
    (end.type as string) === 'num' ? Number(end.value) : undefined,
  );
  // ExcelJS reads the bar's colour and does not declare it.
  const { color: own } = rule as { color?: Parameters<ResolveColor>[0] };
  return {
    type: 'dataBar',
    color: color(own) ?? '#638EC6',
    showValue: rule.showValue !== false,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  };
}

function readFormat(style: Partial<Style>, color: ResolveColor): CellFormatPatch {
  const { font, fill, numFmt } = style;
  // A rule's fill has its colour in the background, a cell's in the foreground.
  const filled = fill?.type === 'pattern' ? color(fill.bgColor ?? fill.fgColor) : undefined;
  const written = color(font?.color);
  return {
    ...(filled !== undefined && { fill: filled }),
    ...(written !== undefined && { fontColor: written }),
    ...(font?.bold !== undefined && { bold: font.bold }),
    ...(font?.italic !== undefined && { italic: font.italic }),
    ...(font?.strike !== undefined && { strikethrough: font.strike }),
    ...(font?.underline !== undefined && { underline: Boolean(font.underline) }),
    ...(typeof numFmt === 'string' && { numberFormat: numFmt }),
  };
}

/** ExcelJS reads past "stop if true". */
function stoppingPriorities(part: SheetPart): ReadonlySet<number> {
  const rules = nodes(part.frame, 'conditionalFormatting/cfRule');
  return new Set(
    rules
      .filter((rule) => flag(rule, 'stopIfTrue'))
      .map((rule) => Number(attribute(rule, 'priority'))),
  );
}

/** Bars with a second description: gradient, border, axis, negative colour. */
function extendedDataBars(part: SheetPart): number {
  return nodes(part.frame, 'extLst/ext/conditionalFormattings/conditionalFormatting/cfRule').filter(
    (rule) => attribute(rule, 'type') === 'dataBar',
  ).length;
}
