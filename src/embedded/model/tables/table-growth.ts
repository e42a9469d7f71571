import type { IStyleData } from '@univerjs/core';
import type { Area } from '../data/area';
import { contains, intersection, lastColumn, lastRow } from '../data/area';
import { putCell } from '../../univer/cell-matrix';
import type { CellMatrix } from '../../univer/cell-matrix';
import type { Cells } from '../cells/cells';
import type { ModelCore } from '../core/model-core';
import type { ConditionalFormatRecord, ValidationRecord } from '../data/registry';

/** New rows of a table get the formats and rules of its columns. `body` is without the new rows. */
export function extendColumns(core: ModelCore, cells: Cells, body: Area, count: number): void {
  const added = { ...body, row: lastRow(body) + 1, rows: count };
  extendFormats(core, cells, added);
  core.updateRegistry((registry) => {
    const conditionalFormats = extended(registry.conditionalFormats, body, count, () => true);
    // A cell has one validation, and its own takes precedence.
    const validations = extended(registry.validations, body, count, (record) =>
      registry.validations.every(
        ({ areas }) => areas === record.areas || areas.every((area) => !intersection(area, added)),
      ),
    );
    const same =
      conditionalFormats === registry.conditionalFormats && validations === registry.validations;
    return same ? registry : { ...registry, conditionalFormats, validations };
  });
}

/** Copies the format of the row above to cells that have no more than a number format, which typing may have set. */
function extendFormats(core: ModelCore, cells: Cells, added: Area): void {
  const matrix: CellMatrix = {};
  for (let column = added.column; column <= lastColumn(added); column += 1) {
    const above = cells.style(cells.get(added.sheetId, added.row - 1, column));
    if (Object.keys(above).length === 0) continue;
    for (let row = added.row; row <= lastRow(added); row += 1) {
      const own = cells.style(cells.get(added.sheetId, row, column));
      if (isPlain(own)) putCell(matrix, row, column, { s: { ...own, ...above } });
    }
  }
  core.silently(() => {
    core.writeCells(added.sheetId, matrix);
  });
}

const isPlain = (style: IStyleData): boolean => Object.keys(style).every((key) => key === 'n');

/** A rule that covers a column from the body's first row to its last covers the new rows, too. */
function extended<T extends ConditionalFormatRecord | ValidationRecord>(
  records: readonly T[],
  body: Area,
  count: number,
  may: (record: T) => boolean,
): readonly T[] {
  const next = records.map((record) => {
    const areas = record.areas.map((area) =>
      coversColumns(area, body) && may(record) ? { ...area, rows: area.rows + count } : area,
    );
    return areas.every((area, index) => area === record.areas[index])
      ? record
      : { ...record, areas };
  });
  return next.every((record, index) => record === records[index]) ? records : next;
}

function coversColumns(area: Area, body: Area): boolean {
  const columns = { ...body, column: area.column, columns: area.columns };
  return contains(body, columns) && contains(area, columns) && lastRow(area) === lastRow(body);
}
