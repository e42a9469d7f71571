import type { IMutationInfo } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { printLocal } from '../model/data/address';
import { toUniverRange } from '../model/data/area';
import type { ComparisonOperator, ConditionalFormatRecord } from '../model/data/registry';
import type { Grid } from '../univer/grid';
import { styleOf } from './rule-style';

/** Replaces the rules shown in the grid by those of the registry. */
export function showConditionalFormats(
  grid: Grid,
  records: readonly ConditionalFormatRecord[],
): void {
  const unitId = grid.workbook.getUnitId();
  const model = grid.injector.get(ConditionalFormattingRuleModel);
  const run = (info: IMutationInfo): void => {
    grid.commands.syncExecuteCommand(info.id, info.params, { onlyLocal: true });
  };
  for (const sheet of grid.workbook.getSheets()) {
    const subUnitId = sheet.getSheetId();
    const shown = [...(model.getSubunitRules(unitId, subUnitId) ?? [])];
    for (const { cfId } of shown) {
      run({ id: DeleteConditionalRuleMutation.id, params: { unitId, subUnitId, cfId } });
    }
    const here = records.filter(({ areas }) => areas[0]?.sheetId === subUnitId);
    // The library puts each new rule before the others, and the first one wins.
    for (const record of here.toReversed()) {
      run({
        id: AddConditionalRuleMutation.id,
        params: { unitId, subUnitId, rule: toGridFormat(record) },
      });
    }
  }
}

function toGridFormat(record: ConditionalFormatRecord): IConditionFormattingRule {
  const { id, areas, stopIfTrue } = record;
  return { cfId: id, ranges: areas.map(toUniverRange), stopIfTrue, rule: toGridRule(record) };
}

function toGridRule({ rule, areas }: ConditionalFormatRecord): IConditionFormattingRule['rule'] {
  if (rule.type === 'dataBar') {
    const end = (type: CFValueType, value: number | undefined) =>
      value === undefined ? { type } : { type: CFValueType.num, value };
    return {
      type: CFRuleType.dataBar,
      isShowValue: rule.showValue,
      config: {
        min: end(CFValueType.min, rule.min),
        max: end(CFValueType.max, rule.max),
        isGradient: false,
        positiveColor: rule.color,
        nativeColor: rule.color,
      },
    };
  }
  const [first] = areas;
  const cell = first ? printLocal({ ...first, rows: 1, columns: 1 }) : 'A1';
  return {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.formula,
    value:
      rule.type === 'custom'
        ? rule.formula
        : comparison(cell, rule.operator, bare(rule.formula1), bare(rule.formula2 ?? '')),
    style: styleOf(rule.format),
  };
}

/** The library compares with numbers only, so comparisons become formulas. */
function comparison(cell: string, operator: ComparisonOperator, a: string, b: string): string {
  const formulas: Record<ComparisonOperator, string> = {
    Between: `AND(${cell}>=${a},${cell}<=${b})`,
    NotBetween: `OR(${cell}<${a},${cell}>${b})`,
    EqualTo: `${cell}=${a}`,
    NotEqualTo: `${cell}<>${a}`,
    GreaterThan: `${cell}>${a}`,
    LessThan: `${cell}<${a}`,
    GreaterThanOrEqual: `${cell}>=${a}`,
    LessThanOrEqual: `${cell}<=${a}`,
  };
  return `=${formulas[operator]}`;
}

const bare = (formula: string): string => formula.replace(/^=/, '');
