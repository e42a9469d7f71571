import { useMemo } from 'react';
import { wordsOf } from '../../locales';
import { messagesFor } from '../../locales/messages';
import type { Environment } from '../environment/environment';
import { FailureNotice, WrittenNotice } from '../components/Notices';
import type { TabProps } from '../frame/tab';
import { usePlanController } from '../controller/use-plan-controller';
import { AddColumns } from '../track/columns/AddColumns';
import { hasTrackingColumns } from '../track/columns/has-tracking-columns';
import { AssessedPlan } from './AssessedPlan';
import type { AssessOperations } from './assess-operations';
import styles from './assess.module.css';

interface AssessTabProps extends TabProps {
  readonly operations: AssessOperations;
  readonly environment: Pick<Environment, 'later' | 'today' | 'now'>;
}

/** 考核: what every department scores and why, score sheets of live formulas, and what follows from them. */
export function AssessTab({ operations, environment, language, isShown }: AssessTabProps) {
  const controller = usePlanController(operations, environment, isShown);
  const words = wordsOf(language);
  const text = words.progress;
  const { reading, isBusy, isStale, written, failure } = controller;
  const found = reading?.found ?? null;
  const messages = useMemo(() => found && messagesFor(found.plan, language), [found, language]);
  const notices = (
    <>
      {failure && (
        <FailureNotice
          failure={failure}
          words={words}
          retry={controller.refresh}
          dismiss={controller.dismiss}
        />
      )}
      {written && (
        <WrittenNotice
          written={written}
          messages={messages}
          words={words}
          undo={written.kind !== 'undo' && operations.lastWrite() ? controller.undo : null}
          dismiss={controller.dismiss}
        />
      )}
      {controller.isGone && (
        <p className={styles.hint} role="status">
          {words.assess.gone}
        </p>
      )}
    </>
  );
  return (
    <div className={styles.tab}>
      <p className={styles.status} role="status">
        {isStale ? text.stale : isBusy && text.busy}
      </p>
      {reading && found && messages && hasTrackingColumns(found.plan) ? (
        <AssessedPlan
          controller={controller}
          operations={operations}
          reading={reading}
          found={found}
          today={environment.today()}
          now={environment.now}
          messages={messages}
          language={language}
          notices={notices}
        />
      ) : (
        notices
      )}
      {reading && !found && <p className={styles.hint}>{text.noPlan}</p>}
      {found && (
        <AddColumns
          found={found}
          words={words}
          isBusy={isBusy}
          add={(kind, adopted) => {
            void controller.write(kind, ({ place, plan }) =>
              operations.addTrackingColumns(place, plan, adopted),
            );
          }}
        />
      )}
    </div>
  );
}
