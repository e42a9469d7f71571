import { newId } from '../univer/new-id';
import { CopySheetCommand, RemoveSheetMutation } from '@univerjs/sheets';
import { putCell } from '../univer/cell-matrix';
import type { CellMatrix } from '../univer/cell-matrix';
import { wholeSheet } from './cells/cells';
import type { Cells } from './cells/cells';
import type { ModelCore } from './core/model-core';
import type { Formulas } from './formulas/formulas';
import type { Rules } from './sheets/rules';
import type { Sheets } from './sheets/sheets';
import { withoutSheet } from './structure/shift-registry';
import { marksOf } from './data/snapshot';
import { followTableChange } from './formulas/structured/rename';
import type { Tables } from './tables/tables';

interface Parts {
  readonly core: ModelCore;
  readonly cells: Cells;
  readonly formulas: Formulas;
  readonly rules: Rules;
  readonly sheets: Sheets;
  readonly tables: Tables;
}

/**
 * The library copies cells, formats and sizes of a sheet, whether its menu or an add-in asks. Tables, rules and
 * everything else that the registry holds for the sheet are copied here; the copy's formulas name the copy's tables.
 */
export function followCopiedSheets(model: Parts): void {
  const { core } = model;
  let before = new Set<string>();
  let active = '';
  core.grid.commands.beforeCommandExecuted(({ id }) => {
    if (id !== CopySheetCommand.id) return;
    before = new Set(model.sheets.all.map((sheet) => sheet.getSheetId()));
    active = model.sheets.active.getSheetId();
  });
  core.grid.commands.onCommandExecuted(({ id, params }) => {
    const { subUnitId } = (params ?? {}) as { subUnitId?: string };
    if (id === CopySheetCommand.id) {
      const copy = model.sheets.all.find((sheet) => !before.has(sheet.getSheetId()));
      if (copy) copyRegistered(model, subUnitId ?? active, copy.getSheetId());
    } else if (id === RemoveSheetMutation.id && subUnitId !== undefined) {
      // Undo of the copy removes the sheet but not its tables.
      const isRegistered = core.registry.tables.some(({ area }) => area.sheetId === subUnitId);
      if (isRegistered) core.updateRegistry((registry) => withoutSheet(registry, subUnitId));
    }
  });
}

function copyRegistered(model: Parts, from: string, to: string): void {
  const { core, tables } = model;
  const renamed = new Map<string, string>();
  for (const table of tables.all.filter(({ area }) => area.sheetId === from)) {
    const copy = {
      ...table,
      id: newId(),
      name: tables.freeName(),
      area: { ...table.area, sheetId: to },
    };
    renamed.set(table.name, copy.name);
    core.updateRegistry((registry) => ({ ...registry, tables: [...registry.tables, copy] }));
    const { id: tableId, name } = copy;
    core.changes.emit({ kind: 'table-added', tableId, sheetId: to, name });
  }
  model.rules.copySheet(from, to);
  model.sheets.update(to, () => ({ ...model.sheets.record(from), veryHidden: false }));
  renameInFormulas(model, to, renamed);
}

function renameInFormulas(
  model: Parts,
  sheetId: string,
  renamed: ReadonlyMap<string, string>,
): void {
  const cells: CellMatrix = {};
  model.cells.forEach(wholeSheet(sheetId), (cell, row, column) => {
    const { formula } = marksOf(cell);
    if (formula === undefined) return;
    const written = [...renamed].reduce(
      (text, [from, to]) => followTableChange(text, { kind: 'table-renamed', from, to }),
      formula,
    );
    const at = { sheetId, row, column, rows: 1, columns: 1 };
    putCell(cells, row, column, model.formulas.cellFor(written, at));
  });
  model.core.silently(() => {
    model.core.writeCells(sheetId, cells);
  });
}
