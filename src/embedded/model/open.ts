import { LocaleType } from '@univerjs/core';
import { createHeadlessGrid } from '../univer/grid';
import { emptyRegistry } from './data/registry';
import type { ModelSnapshot } from './data/snapshot';
import { WorkbookModel } from './workbook-model';

/** A new workbook with one empty sheet. */
export function blankSnapshot(): ModelSnapshot {
  const id = '{00000001-0001-0000-0000-000000000000}';
  return {
    workbook: {
      id: 'workbook',
      name: '工作簿1',
      appVersion: '0.25.1',
      locale: LocaleType.ZH_CN,
      styles: {},
      sheetOrder: [id],
      sheets: { [id]: { id, name: 'Sheet1', rowCount: 200, columnCount: 30 } },
    },
    registry: emptyRegistry,
  };
}

/** Opens a workbook without a screen. */
export function openHeadless(snapshot: ModelSnapshot = blankSnapshot()): WorkbookModel {
  return new WorkbookModel(createHeadlessGrid(snapshot.workbook), snapshot.registry, snapshot.file);
}
