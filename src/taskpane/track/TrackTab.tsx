import { useMemo } from 'react';
import { hasTrackingColumns } from './columns/has-tracking-columns';
import { wordsOf } from '../../locales';
import { messagesFor } from '../../locales/messages';
import type { Environment } from '../environment/environment';
import { FailureNotice, WrittenNotice } from '../components/Notices';
import type { TabProps } from '../frame/tab';
import { UnreadWords } from '../components/UnreadWords';
import { AddColumns } from './columns/AddColumns';
import { TrackedPlan } from './TrackedPlan';
import { usePlanController } from '../controller/use-plan-controller';
import type { TrackOperations } from './track-operations';
import styles from './track.module.css';

interface TrackTabProps extends TabProps {
  readonly operations: TrackOperations;
  readonly environment: Pick<Environment, 'later' | 'today' | 'now'>;
}

/** 进度: what is due, overdue, held and still to be published. */
export function TrackTab({ operations, environment, language, isShown }: TrackTabProps) {
  const controller = usePlanController(operations, environment, isShown);
  const words = wordsOf(language);
  const text = words.progress;
  const today = environment.today();
  const { reading, isBusy, isStale, written, failure } = controller;
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
      {reading && !found && <p className={styles.hint}>{text.noPlan}</p>}
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
      {reading && found && messages && hasTrackingColumns(found.plan) && (
        <TrackedPlan
          controller={controller}
          operations={operations}
          found={found}
          settings={reading.settings}
          today={today}
          now={environment.now}
          messages={messages}
          language={language}
        />
      )}
    </div>
  );
}
