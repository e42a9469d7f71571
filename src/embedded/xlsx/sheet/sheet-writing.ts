import type { IWorkbookData } from '@univerjs/core';
import type { IAutoFilter } from '@univerjs/sheets-filter';
import type { ISheetNote } from '@univerjs/sheets-note';
import type { Registry } from '../../model/data/registry';
import type { StringTable } from '../book/strings';
import type { Losses } from '../losses';
import type { Package } from '../package/package';
import type { StyleWriter } from '../styles/style-writer';
import type { ReadSheet } from './read-sheet';

/** Everything needed to write a sheet. */
export interface SheetWriting {
  readonly id: string;
  readonly path: string;
  readonly isShown: boolean;
  readonly workbook: IWorkbookData;
  readonly registry: Registry;
  readonly notes: readonly ISheetNote[];
  readonly filter: IAutoFilter | undefined;
  /** The sheet and all sheets as they were read. */
  readonly before: ReadSheet | undefined;
  readonly sheetsBefore: IWorkbookData['sheets'];
  readonly file: Package;
  readonly styles: StyleWriter;
  readonly strings: StringTable;
  readonly losses: Losses;
}
