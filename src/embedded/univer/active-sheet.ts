import { BooleanNumber } from '@univerjs/core';
import type { IWorkbookData, Workbook } from '@univerjs/core';

const KEY = 'activeSheet';

/** The library's snapshot does not say which sheet is active; its id is kept in the snapshot's custom data. */
export function withActiveSheet(data: IWorkbookData, sheetId: string): IWorkbookData {
  return { ...data, custom: { ...data.custom, [KEY]: sheetId } };
}

/** The id of the active sheet; null when the snapshot has none or it is hidden. */
export function activeSheetOf({ custom, sheets }: IWorkbookData): string | null {
  const id: unknown = custom?.[KEY];
  if (typeof id !== 'string' || !sheets[id]) return null;
  return sheets[id].hidden === BooleanNumber.TRUE ? null : id;
}

/** Activates the sheet that was active when the snapshot was taken. */
export function showActiveSheet(workbook: Workbook, data: IWorkbookData): void {
  const id = activeSheetOf(data);
  const sheet = id === null ? null : workbook.getSheetBySheetId(id);
  if (sheet) workbook.setActiveSheet(sheet);
}
