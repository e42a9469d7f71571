import { missingColumns } from '../../core/plan/tracking-columns/tracking-columns';
import { brokenFormulas } from '../../core/tracking/broken-formulas';
import type { FoundPlan, WorkbookReading } from '../../excel/plan/reading';
import type { Words } from '../../locales';
import { fill } from '../../locales/fill';
import { Banner } from '../components/notices/Banner';

interface RepairBannerProps {
  readonly found: FoundPlan;
  readonly absent: WorkbookReading['absent'];
  readonly words: Words;
  readonly isBusy: boolean;
  readonly repair: () => void;
  /** Opens the tab where columns are added, which asks about those that look like a missing one. */
  readonly add: () => void;
}

/** Offers to repair formulas and settings tables that a deletion has broken; renders nothing if all is in order. */
export function RepairBanner({ found, absent, words, isBusy, repair, add }: RepairBannerProps) {
  const { plan, place, isProtected } = found;
  const { progress, tracking, check, steps } = words;
  const broken = brokenFormulas(plan).map((name) => tracking.columns[name]);
  if (place.tableId === null || broken.length + absent.length === 0) return null;
  const lines = [
    broken.length > 0 && fill(check.broken, { columns: broken.join(progress.join) }),
    absent.length > 0 && fill(check.absent, { tables: absent.join(progress.join) }),
  ].filter((line) => typeof line === 'string');
  const isWhole = missingColumns(plan.trackingColumns).length === 0;
  return (
    <Banner
      action={isWhole ? progress.repair : steps.add}
      isBusy={isBusy || isProtected}
      act={isWhole ? repair : add}
    >
      {lines.join(' ')}
    </Banner>
  );
}
