import { useMemo } from 'react';
import { wordsOf } from '../../locales';
import { messagesFor } from '../../locales/messages';
import { ToCheck } from '../components/ToCheck';
import { YearOver } from '../components/notices/YearOver';
import { TabNotices } from '../components/notices/TabNotices';
import { usePlanController } from '../controller/use-plan-controller';
import type { Environment } from '../environment/environment';
import type { TabProps } from '../frame/tab';
import { AddColumns } from '../track/columns/AddColumns';
import { hasTrackingColumns } from '../track/columns/has-tracking-columns';
import type { AssessOperations } from './assess-operations';
import { AssessedPlan } from './AssessedPlan';
import styles from '../components/common.module.css';

interface AssessTabProps extends TabProps {
  readonly operations: AssessOperations;
  readonly environment: Pick<Environment, 'later' | 'today' | 'now' | 'drafts'>;
}

/** 考核: the score of every department with its reasons, the score sheets of live formulas, and texts drawn from them. */
export function AssessTab({ operations, environment, language, isShown, goTo }: AssessTabProps) {
  const { controller, state } = usePlanController(operations, environment, isShown, 'assess');
  const words = wordsOf(language);
  const text = words.progress;
  const { reading, isBusy, isStale } = state;
  const found = reading?.found ?? null;
  const messages = useMemo(() => found && messagesFor(found.plan, language), [found, language]);
  const notices = (
    <>
      <TabNotices {...{ controller, state, messages, words }} />
      {state.isGone && (
        <p className={styles.hint} role="status">
          {words.assess.gone}
        </p>
      )}
    </>
  );
  return (
    <div className={styles.tab}>
      {reading && found && hasTrackingColumns(found.plan) && (
        <YearOver
          {...{ controller, operations, words, isBusy }}
          plan={found.plan}
          settings={reading.settings}
          today={environment.today()}
        />
      )}
      <p className={styles.status} role="status">
        {isStale ? text.stale : isBusy && text.busy}
      </p>
      {reading && found && messages && hasTrackingColumns(found.plan) ? (
        <AssessedPlan
          {...{ controller, state, operations, reading, found, messages, language, notices }}
          today={environment.today()}
          now={environment.now}
          drafts={environment.drafts}
        />
      ) : (
        notices
      )}
      {reading && !found && <ToCheck text={text.noPlan} words={words} {...(goTo && { goTo })} />}
      {reading && found && (
        <AddColumns
          {...{ controller, operations, found, words, isBusy }}
          absent={reading.absent}
          settings={reading.settings}
          {...(goTo && { goTo })}
        />
      )}
    </div>
  );
}
