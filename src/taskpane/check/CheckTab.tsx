import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { wordsOf } from '../../locales';
import { Beginning } from '../begin/Beginning';
import type { TabProps } from '../frame/tab';
import type { WorkbookOperations } from '../workbook-operations';
import { CheckHead } from './CheckHead';
import { CheckDesk, type Surroundings } from './desk';
import { FailureNotice, WrittenNotice } from './Notices';
import { PlanView } from './PlanView';
import { messagesFor } from '../../locales/messages';
import styles from './check.module.css';

interface CheckTabProps extends TabProps {
  readonly operations: WorkbookOperations;
  readonly surroundings: Surroundings;
  /** The person asked for the check when opening the pane. */
  readonly startsAtOnce?: boolean;
}

/** 校验: finds the plan, or helps to begin one; checks it; lists what was found. */
export function CheckTab({
  operations,
  surroundings,
  language,
  startsAtOnce = false,
}: CheckTabProps) {
  const desk = useMemo(() => new CheckDesk(operations, surroundings), [operations, surroundings]);
  useEffect(() => {
    const close = desk.open();
    if (startsAtOnce) void desk.checkAll();
    return close;
  }, [desk, startsAtOnce]);
  const state = useSyncExternalStore(desk.subscribe, desk.getState);
  const [isCovered, setCovered] = useState(false);
  const words = wordsOf(language);
  const { reading, written, failure, checked } = state;
  const plan = checked?.result.plan ?? reading?.found?.plan ?? null;
  const messages = useMemo(() => plan && messagesFor(plan, language), [plan, language]);
  return (
    <div className={styles.tab}>
      {!isCovered && (
        <CheckHead
          state={state}
          words={words}
          language={language}
          check={() => void desk.checkAll()}
          cancel={desk.cancel}
        />
      )}
      <div className={styles.notices}>
        {failure && (
          <FailureNotice
            failure={failure}
            words={words}
            retry={() => void desk.refresh()}
            dismiss={desk.dismissFailure}
          />
        )}
        {written && (
          <WrittenNotice
            written={written}
            messages={messages}
            words={words}
            undo={written.kind !== 'undo' && operations.lastWrite() ? () => void desk.undo() : null}
            dismiss={desk.dismissWritten}
          />
        )}
      </div>
      {reading?.found && messages && (
        <PlanView
          desk={desk}
          operations={operations}
          state={state}
          reading={reading}
          found={reading.found}
          messages={messages}
          now={surroundings.now}
          cover={setCovered}
        />
      )}
      {reading && !reading.found && (
        <Beginning
          desk={desk}
          operations={operations}
          reading={reading}
          isBusy={state.task !== null}
          words={words}
          cover={setCovered}
        />
      )}
    </div>
  );
}
