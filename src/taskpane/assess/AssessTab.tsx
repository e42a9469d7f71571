import { useMemo } from 'react';
import { wordsOf } from '../../locales';
import { messagesFor } from '../../locales/messages';
import type { Surroundings } from '../check/desk';
import { FailureNotice, WrittenNotice } from '../check/Notices';
import type { TabProps } from '../frame/tab';
import { usePlanDesk } from '../plan-desk';
import { AddColumns } from '../track/AddColumns';
import { trackingPlanned } from '../track/tracking-planned';
import { AssessedPlan } from './AssessedPlan';
import type { AssessOperations } from './assess-operations';
import styles from './assess.module.css';

interface AssessTabProps extends TabProps {
  readonly operations: AssessOperations;
  readonly surroundings: Pick<Surroundings, 'later' | 'today' | 'now'>;
}

/** 考核: what every department scores and why, score sheets of live formulas, and what follows from them. */
export function AssessTab({ operations, surroundings, language, isShown }: AssessTabProps) {
  const desk = usePlanDesk(operations, surroundings, isShown);
  const words = wordsOf(language);
  const text = words.progress;
  const { reading, isBusy, isStale, written, failure } = desk;
  const found = reading?.found ?? null;
  const messages = useMemo(() => found && messagesFor(found.plan, language), [found, language]);
  const notices = (
    <>
      {failure && (
        <FailureNotice
          failure={failure}
          words={words}
          retry={desk.refresh}
          dismiss={desk.dismiss}
        />
      )}
      {written && (
        <WrittenNotice
          written={written}
          messages={messages}
          words={words}
          undo={written.kind !== 'undo' && operations.lastWrite() ? desk.undo : null}
          dismiss={desk.dismiss}
        />
      )}
      {desk.isGone && (
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
      {reading && found && messages && trackingPlanned(found.plan) ? (
        <AssessedPlan
          desk={desk}
          operations={operations}
          reading={reading}
          found={found}
          today={surroundings.today()}
          now={surroundings.now}
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
            void desk.write(kind, ({ place, plan }) =>
              operations.addTrackingColumns(place, plan, adopted),
            );
          }}
        />
      )}
    </div>
  );
}
