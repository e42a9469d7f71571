import type { Workbook } from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/engine-formula';

/**
 * Lets formulas find sheets of any name. The library looks names up in plain objects, in which a sheet called
 * `__proto__` cannot be found.
 */
export function findSheetsOfAnyName(model: FormulaDataModel, workbook: Workbook): void {
  const calculateData = model.getCalculateData.bind(model);
  model.getCalculateData = () => {
    const data = calculateData();
    const names = Object.create(null) as Record<string, string>;
    for (const sheet of workbook.getSheets()) names[sheet.getName()] = sheet.getSheetId();
    data.unitSheetNameMap[workbook.getUnitId()] = names;
    return data;
  };
}
