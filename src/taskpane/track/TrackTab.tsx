import { useMemo } from 'react';
import { wordsOf } from '../../locales';
import { messagesFor } from '../../locales/messages';
import { ToCheck } from '../components/ToCheck';
import { YearOver } from '../components/notices/YearOver';
import { TabNotices } from '../components/notices/TabNotices';
import { UnreadWords } from '../components/notices/UnreadWords';
import { usePlanController } from '../controller/use-plan-controller';
import type { Environment } from '../environment/environment';
import type { TabProps } from '../frame/tab';
import { AddColumns } from './columns/AddColumns';
import { hasTrackingColumns } from './columns/has-tracking-columns';
import type { TrackOperations } from './track-operations';
import { TrackedPlan } from './TrackedPlan';
import styles from '../components/common.module.css';

interface TrackTabProps extends TabProps {
  readonly operations: TrackOperations;
  readonly environment: Pick<Environment, 'later' | 'today' | 'now' | 'drafts'>;
}

/** 进度: what is due, overdue, held and still to be published. */
export function TrackTab({ operations, environment, language, isShown, goTo }: TrackTabProps) {
  const { controller, state } = usePlanController(operations, environment, isShown, 'track');
  const words = wordsOf(language);
  const text = words.progress;
  const { reading, isBusy, isStale } = state;
  const found = reading?.found ?? null;
  const messages = useMemo(() => found && messagesFor(found.plan, language), [found, language]);
  return (
    <div className={styles.tab}>
      <p className={styles.status} role="status">
        {isStale ? text.stale : isBusy && text.busy}
      </p>
      <TabNotices {...{ controller, state, messages, words }} />
      {reading && !found && <ToCheck text={text.noPlan} words={words} {...(goTo && { goTo })} />}
      {reading && (
        <UnreadWords
          unread={reading.unread}
          words={words}
          isBusy={isBusy}
          add={() => {
            void controller.change('words', (plan) =>
              operations.changeSettings(reading.unread, plan),
            );
          }}
        />
      )}
      {reading && found && (
        <AddColumns
          {...{ controller, operations, found, words, isBusy }}
          absent={reading.absent}
          settings={reading.settings}
          {...(goTo && { goTo })}
        />
      )}
      {reading && found && hasTrackingColumns(found.plan) && (
        <YearOver
          {...{ controller, operations, words, isBusy }}
          plan={found.plan}
          settings={reading.settings}
          today={environment.today()}
        />
      )}
      {reading && found && messages && hasTrackingColumns(found.plan) && (
        <TrackedPlan
          {...{ controller, state, operations, found, messages, language }}
          settings={reading.settings}
          today={environment.today()}
          now={environment.now}
          drafts={environment.drafts}
        />
      )}
    </div>
  );
}
