import { useMemo } from 'react';
import { trackingPlanned } from './tracking-planned';
import { wordsOf } from '../../locales';
import { messagesFor } from '../../locales/messages';
import type { Surroundings } from '../check/desk';
import { FailureNotice, WrittenNotice } from '../check/Notices';
import type { TabProps } from '../frame/tab';
import { UnreadWords } from '../UnreadWords';
import { AddColumns } from './AddColumns';
import { TrackedPlan } from './TrackedPlan';
import { usePlanDesk } from '../plan-desk';
import type { TrackOperations } from './track-operations';
import styles from './track.module.css';

interface TrackTabProps extends TabProps {
  readonly operations: TrackOperations;
  readonly surroundings: Pick<Surroundings, 'later' | 'today' | 'now'>;
}

/** 进度: what is due, overdue, held and still to be published. */
export function TrackTab({ operations, surroundings, language, isShown }: TrackTabProps) {
  const desk = usePlanDesk(operations, surroundings, isShown);
  const words = wordsOf(language);
  const text = words.progress;
  const today = surroundings.today();
  const { reading, isBusy, isStale, written, failure } = desk;
  const found = reading?.found ?? null;
  const messages = useMemo(() => found && messagesFor(found.plan, language), [found, language]);
  return (
    <div className={styles.tab}>
      <p className={styles.status} role="status">
        {isStale ? text.stale : isBusy && text.busy}
      </p>
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
      {reading && !found && <p className={styles.hint}>{text.noPlan}</p>}
      {reading && (
        <UnreadWords
          unread={reading.unread}
          words={words}
          isBusy={isBusy}
          add={() => {
            void desk.change('words', (plan) => operations.changeSettings(reading.unread, plan));
          }}
        />
      )}
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
      {reading && found && messages && trackingPlanned(found.plan) && (
        <TrackedPlan
          desk={desk}
          operations={operations}
          found={found}
          settings={reading.settings}
          today={today}
          now={surroundings.now}
          messages={messages}
          language={language}
        />
      )}
    </div>
  );
}
