import type { CollectOperations } from '../collect/collect-operations';
import type { CompareOperations } from '../compare/compare-operations';
import type { ColumnOperations, WorkbookOperations } from '../controller/workbook-operations';

/** The operations on the workbook that the tab 校验 needs. */
export interface CheckOperations
  extends WorkbookOperations, ColumnOperations, CollectOperations, CompareOperations {}
