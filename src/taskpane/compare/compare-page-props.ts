import type { PlainDate } from '../../core/calendar/plain-date';
import type { Settings } from '../../core/settings/settings';
import type { FoundPlan } from '../../excel/plan/reading';
import type { Messages } from '../../locales/messages';
import type { PlanController } from '../controller/plan-controller';
import type { CompareOperations } from './compare-operations';

export interface ComparePageProps {
  readonly controller: PlanController;
  readonly operations: CompareOperations;
  readonly found: FoundPlan;
  readonly settings: Settings;
  readonly isBusy: boolean;
  readonly today: PlainDate;
  readonly now: () => Date;
  readonly messages: Messages;
  readonly leave: () => void;
}
