import { ArrayValueObject, functionLookup } from '@univerjs/engine-formula';
import type { BaseValueObject } from '@univerjs/engine-formula';

/** The part of the library's SORT that is given the cells. */
interface Sort {
  calculate(this: Sort, cells: BaseValueObject, ...how: BaseValueObject[]): BaseValueObject;
}

const [library] = functionLookup.find(([, name]) => String(name) === 'SORT') ?? [];
const prototype = (library as { readonly prototype?: Sort } | undefined)?.prototype;
// Taken here, once: a second workbook must not wrap what the first has put in its place.
const inLibrary = prototype && Reflect.get<Sort, 'calculate'>(prototype, 'calculate');

/**
 * Makes SORT sort a copy of the cells' values. The library's sorts the values that it keeps for the range, so that other
 * formulas over this range read them in the wrong order.
 */
export function sortCopies(): void {
  if (!prototype || !inLibrary) return;
  prototype.calculate = function (cells, ...how) {
    if (!(cells instanceof ArrayValueObject)) return inLibrary.call(this, cells, ...how);
    const copy = ArrayValueObject.create({
      calculateValueList: [...cells.getArrayValue()],
      rowCount: cells.getRowCount(),
      columnCount: cells.getColumnCount(),
      unitId: cells.getUnitId(),
      sheetId: cells.getSheetId(),
      row: cells.getCurrentRow(),
      column: cells.getCurrentColumn(),
    });
    return inLibrary.call(this, copy, ...how);
  };
}
