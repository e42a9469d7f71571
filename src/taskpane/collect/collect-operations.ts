import type { Conference } from '../../core/collection/conference';
import type { Plan } from '../../core/plan/model/plan';
import type { TableCells } from '../../core/settings/table-cells';
import type { WriteReport } from '../../excel/command/write-report';
import type { GeneratedList } from '../../excel/generated/write-lists';
import type { PlanPlace } from '../../excel/plan/reading';
import type { WorkbookOperations } from '../controller/workbook-operations';

/** The operations on the workbook that collecting needs. */
export interface CollectOperations extends Pick<WorkbookOperations, 'insertPlan'> {
  /** Appends conferences below the plan; its rows stay as they are. */
  readonly appendConferences: (
    place: PlanPlace,
    plan: Plan,
    conferences: readonly Conference[],
  ) => Promise<WriteReport>;
  /** Writes lists of values anew, each on its sheet. */
  readonly writeLists: (lists: readonly GeneratedList[]) => Promise<WriteReport>;
  /** A generated table; `null` if there is none. */
  readonly readTable: (name: string) => Promise<TableCells | null>;
}
