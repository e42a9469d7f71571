import type { Edit } from '../../../src/excel/events';
import type { PlanPlace } from '../../../src/excel/plan/reading';

/** Where the plan of a `PaperWorkbook` is. */
export const PLACE: PlanPlace = {
  sheet: '计划',
  sheetId: '{1}',
  table: null,
  tableId: null,
  top: 0,
  left: 0,
};

/** An edit of a person at this window. */
export const EDIT: Edit = { sheetId: '{1}', address: 'A1', isRemote: false, isOwn: false };
