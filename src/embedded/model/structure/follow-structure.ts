import type { ICommandInfo, IMutationInfo } from '@univerjs/core';
import {
  EffectRefRangId,
  RemoveSheetCommand,
  SetRangeValuesMutation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import { CellValueType } from '@univerjs/core';
import { putCell } from '../../univer/cell-matrix';
import type { CellMatrix } from '../../univer/cell-matrix';
import type { ModelCore } from '../core/model-core';
import type { Registry } from '../data/registry';
import { setRegistry } from '../core/registry-store';
import type { Mover } from './shift';
import { moverFor } from './shift';
import { shiftRegistry, withoutSheet } from './shift-registry';

const STRUCTURAL = new Set<string>(Object.values(EffectRefRangId));

/** Marks cell writes that belong to a structural edit, so that they are not reported as typing. */
export const STRUCTURE_TRIGGER = 'embedded.structure';

/**
 * Updates the registry on inserts, deletes, moves and removed sheets. The library asks interceptors for the mutations that
 * belong to a command, and undoes them together with the command.
 */
export function followStructure(core: ModelCore, onMove: (mover: Mover) => void): void {
  core.grid.injector.get(SheetInterceptorService).interceptCommand({
    getMutations: (command) => {
      const before = core.registry;
      const { sheetId, after } = registryAfter(core, command, onMove);
      if (sheetId === null || after === before) return { redos: [], undos: [] };
      return {
        redos: [...headerCells(core, before, after), setRegistry(core.unitId, after)],
        undos: [setRegistry(core.unitId, before)],
      };
    },
  });
}

function registryAfter(
  core: ModelCore,
  command: ICommandInfo,
  onMove: (mover: Mover) => void,
): { sheetId: string | null; after: Registry } {
  // Commands that shift a block of cells name no sheet: they work on the active one.
  const { subUnitId } = (command.params ?? {}) as { subUnitId?: string };
  const sheetId = subUnitId ?? core.grid.workbook.getActiveSheet().getSheetId();
  const before = core.registry;
  if (command.id === RemoveSheetCommand.id)
    return { sheetId, after: withoutSheet(before, sheetId) };
  if (!STRUCTURAL.has(command.id)) return { sheetId: null, after: before };
  const mover = moverFor(command, sheetId, core.grid.injector, (id) =>
    core.worksheet(id).getName(),
  );
  onMove(mover);
  return { sheetId, after: shiftRegistry(before, mover) };
}

/** An inserted column of a table must have its name in the header cell. */
function headerCells(core: ModelCore, before: Registry, after: Registry): IMutationInfo[] {
  return after.tables.flatMap((table) => {
    const old = before.tables.find((candidate) => candidate.id === table.id);
    if (!old || !table.showHeaders) return [];
    const cells: CellMatrix = {};
    table.columns.forEach((column, index) => {
      if (old.columns.some((known) => known.id === column.id)) return;
      const cell = { v: column.name, t: CellValueType.STRING };
      putCell(cells, table.area.row, table.area.column + index, cell);
    });
    if (Object.keys(cells).length === 0) return [];
    const params = {
      unitId: core.unitId,
      subUnitId: table.area.sheetId,
      cellValue: cells,
      trigger: STRUCTURE_TRIGGER,
    };
    return [{ id: SetRangeValuesMutation.id, params }];
  });
}
