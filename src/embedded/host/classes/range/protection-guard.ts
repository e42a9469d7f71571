import type { Area } from '../../../model/data/area';
import { WorkbookError } from '../../../model/data/errors';
import { marksOf } from '../../../model/data/snapshot';
import type { Session } from '../../dispatch/api';

/** A protected sheet takes no change of a locked cell; every cell is locked unless it has been unlocked. */
export function refuseIfProtected({ model }: Session, area: Area): void {
  if (!model.sheets.record(area.sheetId).protection) return;
  const open =
    area.rows * area.columns <= MOST_CELLS &&
    model.cells
      .map(area, (cell) => marksOf(cell).unlocked === true)
      .every((line) => line.every(Boolean));
  if (!open) throw protectedError();
}

/** A protected sheet takes no insert, delete or new format either. */
export function refuseStructureIfProtected({ model }: Session, sheetId: string): void {
  if (model.sheets.record(sheetId).protection) throw protectedError();
}

const MOST_CELLS = 1_000_000;

const protectedError = (): WorkbookError =>
  new WorkbookError(
    'AccessDenied',
    'You cannot perform the requested operation: the sheet is protected.',
  );
