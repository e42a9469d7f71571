import type { SettingsTableName } from '../../../src/core/workbook-contract/settings-tables';
import type { WriteReport } from '../../../src/excel/command/write-report';
import type { FoundPlan } from '../../../src/excel/plan/reading';
import type { Pane } from '../workbook/pane';
import type { Stage } from './workspace';

/** One press of a button. */
export interface Press {
  readonly pane: Pane;
  readonly found: FoundPlan;
  /** The row that it is about, as its topic's number. */
  readonly row: number;
  /** A text that nobody else writes. */
  readonly text: string;
}

/** What a command that says 「written」 has to have left. */
export type Claim =
  /** The text stands under the header in the row of that topic and in no other row. */
  | {
      readonly kind: 'cell';
      readonly topic: string;
      readonly header: string;
      readonly text: string;
    }
  /** One line of the table has the text, and names the row of that topic by its 计划编号. */
  | {
      readonly kind: 'line';
      readonly table: SettingsTableName | '问题表' | '汇集文件表';
      readonly column: string;
      readonly text: string;
      readonly names?: string;
    }
  /** One row of the plan has the text as its topic. */
  | { readonly kind: 'row'; readonly text: string }
  /** One cell of the workbook has the text. */
  | { readonly kind: 'anywhere'; readonly text: string };

export interface RaceCommand {
  readonly from: Stage;
  /** What the same pane has done before. */
  readonly before?: (press: Press) => Promise<unknown>;
  readonly press: (press: Press) => Promise<Partial<WriteReport> | null>;
  readonly claims?: (press: Press) => Claim[];
  /** What is claimed is gone when the command says that it is done. */
  readonly takesBack?: true;
}
