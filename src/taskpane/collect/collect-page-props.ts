import type { Settings } from '../../core/settings/settings';
import type { FoundPlan } from '../../excel/plan/reading';
import type { Words } from '../../locales';
import type { PlanController } from '../controller/plan-controller';
import type { CollectOperations } from './collect-operations';

export interface CollectPageProps {
  readonly controller: PlanController;
  readonly operations: CollectOperations;
  /** The plan that is extended; `null` in a workbook without one. */
  readonly found: FoundPlan | null;
  readonly settings: Settings;
  readonly isBusy: boolean;
  readonly words: Words;
  readonly leave: () => void;
}
