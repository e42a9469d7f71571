import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
} from '@univerjs/core';
import type { IDataValidationRule } from '@univerjs/core';
import {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
} from '@univerjs/data-validation';
import { toUniverRange } from '../model/data/area';
import type { ComparisonOperator, ValidationRecord, ValidationRule } from '../model/data/registry';
import type { Grid } from '../univer/grid';

/** Makes the grid offer lists and refuse entries as the registry's validations say, and no others. */
export function showValidations(grid: Grid, records: readonly ValidationRecord[]): void {
  const unitId = grid.workbook.getUnitId();
  const model = grid.injector.get(DataValidationModel);
  const run = (id: string, params: object): void => {
    grid.commands.syncExecuteCommand(id, params, { onlyLocal: true });
  };
  for (const sheet of grid.workbook.getSheets()) {
    const subUnitId = sheet.getSheetId();
    const ruleId = model.getRules(unitId, subUnitId).map(({ uid }) => uid);
    if (ruleId.length > 0) run(RemoveDataValidationMutation.id, { unitId, subUnitId, ruleId });
    const rule = records.filter(({ areas }) => areas[0]?.sheetId === subUnitId).map(shown);
    if (rule.length > 0) run(AddDataValidationMutation.id, { unitId, subUnitId, rule });
  }
}

const STYLES = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

function shown({
  id,
  areas,
  rule,
  ignoreBlanks,
  errorAlert,
  prompt,
}: ValidationRecord): IDataValidationRule {
  return {
    uid: id,
    ranges: areas.map(toUniverRange),
    allowBlank: ignoreBlanks,
    ...limits(rule),
    showErrorMessage: errorAlert.showAlert,
    // The grid knows refusing and marking; a warning that may be overruled is shown as a mark.
    errorStyle: STYLES[errorAlert.style],
    errorTitle: errorAlert.title,
    error: errorAlert.message,
    showInputMessage: prompt.showPrompt,
    promptTitle: prompt.title,
    prompt: prompt.message,
  };
}

const TYPES = {
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  textLength: DataValidationType.TEXT_LENGTH,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
};

const OPERATORS: Record<ComparisonOperator, DataValidationOperator> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqual: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqual: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

type Limits = Pick<
  IDataValidationRule,
  'type' | 'formula1' | 'formula2' | 'operator' | 'showDropDown' | 'renderMode'
>;

function limits(rule: ValidationRule): Limits {
  if (rule.type === 'custom') return { type: DataValidationType.CUSTOM, formula1: rule.formula };
  if (rule.type === 'list') {
    return {
      type: DataValidationType.LIST,
      formula1: rule.source,
      showDropDown: rule.inCellDropDown,
      // An arrow beside the text, as in Excel, in place of a coloured chip.
      renderMode: DataValidationRenderMode.ARROW,
    };
  }
  return {
    type: TYPES[rule.type],
    operator: OPERATORS[rule.operator],
    formula1: String(rule.formula1),
    ...(rule.formula2 !== undefined && { formula2: String(rule.formula2) }),
  };
}
