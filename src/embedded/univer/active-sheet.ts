import { BooleanNumber } from '@univerjs/core';
import type { IWorkbookData, Workbook } from '@univerjs/core';

const KEY = 'activeSheet';

/** The library's snapshot does not say which sheet is shown: it is kept beside, in the place for data of others. */
export function withActiveSheet(data: IWorkbookData, sheetId: string): IWorkbookData {
  return { ...data, custom: { ...data.custom, [KEY]: sheetId } };
}

/** The id of the sheet to show, or null when the snapshot has none that can be shown. */
export function activeSheetOf({ custom, sheets }: IWorkbookData): string | null {
  const id: unknown = custom?.[KEY];
  if (typeof id !== 'string' || !sheets[id]) return null;
  return sheets[id].hidden === BooleanNumber.TRUE ? null : id;
}

/** Shows the sheet that was shown when the snapshot was taken. */
export function showActiveSheet(workbook: Workbook, data: IWorkbookData): void {
  const id = activeSheetOf(data);
  const sheet = id === null ? null : workbook.getSheetBySheetId(id);
  if (sheet) workbook.setActiveSheet(sheet);
}
