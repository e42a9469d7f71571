import { useMemo, useState } from 'react';
import type { PlainDate } from '../../core/calendar/plain-date';
import type { Settings } from '../../core/settings/settings';
import type { FoundPlan } from '../../excel/reading';
import type { Language } from '../../locales/language';
import type { Messages } from '../../locales/messages';
import { ProgressView } from './ProgressView';
import { RegisterForm } from './RegisterForm';
import { ReminderPage } from './ReminderPage';
import { standingOf } from './standing';
import type { PlanDesk } from '../plan-desk';
import type { TrackOperations } from './track-operations';

interface TrackedPlanProps {
  readonly desk: PlanDesk;
  readonly operations: TrackOperations;
  readonly found: FoundPlan;
  readonly settings: Settings;
  readonly today: PlainDate;
  readonly messages: Messages;
  readonly language: Language;
}

/** What stands over the lists. */
type Page = { readonly kind: 'remind' } | { readonly kind: 'register'; readonly row: string };

/** A plan with tracking columns: how it stands, or a form over that. */
export function TrackedPlan(props: TrackedPlanProps) {
  const { desk, operations, found, settings, today, messages, language } = props;
  const { plan } = found;
  const [page, setPage] = useState<Page | null>(null);
  const [wanted, setWanted] = useState('');
  const standing = useMemo(() => standingOf(plan, settings, today), [plan, settings, today]);
  // A department that is gone from the plan would leave an empty view nobody can explain.
  const department = standing.departments.includes(wanted) ? wanted : '';
  const leave = (): void => {
    setPage(null);
  };
  const rowOf = (key: string | null) => plan.rows.find((one) => one.key === key);
  const registered = page?.kind === 'register' && rowOf(page.row);
  if (registered) {
    return (
      <RegisterForm
        key={registered.key}
        plan={plan}
        row={registered}
        context={standing.context}
        today={today}
        messages={messages}
        isBusy={desk.isBusy || found.isProtected}
        save={(cells) => {
          void desk
            .write('record', (now) =>
              operations.recordRow(now.place, now.plan, registered.key, cells),
            )
            .then((isDone) => {
              // What was typed stays where it could not be written.
              if (isDone) leave();
            });
        }}
        leave={leave}
      />
    );
  }
  if (page?.kind === 'remind') {
    return <ReminderPage {...{ standing, department, messages, language, leave }} />;
  }
  const selected = rowOf(desk.selected);
  return (
    <ProgressView
      desk={desk}
      standing={standing}
      department={department}
      choose={setWanted}
      messages={messages}
      remind={() => {
        setPage({ kind: 'remind' });
      }}
      register={
        selected
          ? () => {
              setPage({ kind: 'register', row: selected.key });
            }
          : null
      }
    />
  );
}
