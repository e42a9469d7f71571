import type { PlainDate } from '../../../core/calendar/plain-date';
import { setAsOf } from '../../../core/settings/editing/changes';
import type { Settings } from '../../../core/settings/settings';
import { newSheets } from '../../../core/workbook-contract/new-sheets';
import type { Plan } from '../../../core/plan/model/plan';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import type { PlanController } from '../../controller/plan-controller';
import type { WorkbookOperations } from '../../controller/workbook-operations';
import { Additions } from '../Additions';
import { asOfDateToOffer } from '../steps/next-step';
import { Banner } from './Banner';

interface YearOverProps {
  readonly controller: PlanController;
  readonly operations: Pick<WorkbookOperations, 'changeSettings'>;
  readonly plan: Plan;
  readonly settings: Settings;
  readonly today: PlainDate;
  readonly isBusy: boolean;
  readonly words: Words;
}

/** For a plan of a past year that is counted as of today: offers the last day of its year. */
export function YearOver(props: YearOverProps) {
  const { controller, operations, plan, settings, today, isBusy, words } = props;
  const { yearOver: text } = words;
  const year = plan.span?.last ?? settings.year ?? plan.year;
  const date = asOfDateToOffer(year, settings.asOf, today);
  if (date === null) return null;
  return (
    <>
      <Banner
        action={fill(text.act, { date })}
        isBusy={isBusy}
        act={() => {
          void controller.change('settings', (now) =>
            operations.changeSettings([setAsOf(date)], now),
          );
        }}
      >
        {fill(text.text, { year: year ?? '', today })}
      </Banner>
      <Additions sheets={newSheets(['参数表'], settings.tables)} words={words} />
    </>
  );
}
