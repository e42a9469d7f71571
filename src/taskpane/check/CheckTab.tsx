import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { wordsOf } from '../../locales';
import { Beginning } from '../begin/Beginning';
import type { TabProps } from '../frame/tab';
import type { WorkbookOperations } from '../workbook-operations';
import { CheckHead } from './CheckHead';
import { CheckController } from './controller/check-controller';
import type { Environment } from '../environment/environment';
import { FailureNotice, WrittenNotice } from '../components/Notices';
import { CheckedPlan } from './CheckedPlan';
import { messagesFor } from '../../locales/messages';
import styles from './check.module.css';

interface CheckTabProps extends TabProps {
  readonly operations: WorkbookOperations;
  readonly environment: Environment;
  /** The person asked for the check when opening the pane. */
  readonly startsAtOnce?: boolean;
}

/** 校验: finds the plan, or helps to begin one; checks it; lists what was found. */
export function CheckTab({
  operations,
  environment,
  language,
  startsAtOnce = false,
}: CheckTabProps) {
  const controller = useMemo(
    () => new CheckController(operations, environment),
    [operations, environment],
  );
  useEffect(() => {
    const close = controller.open();
    if (startsAtOnce) void controller.checkAll();
    return close;
  }, [controller, startsAtOnce]);
  const state = useSyncExternalStore(controller.subscribe, controller.getState);
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
          check={() => void controller.checkAll()}
          cancel={controller.cancel}
        />
      )}
      <div className={styles.notices}>
        {failure && (
          <FailureNotice
            failure={failure}
            words={words}
            retry={() => void controller.refresh()}
            dismiss={controller.dismissFailure}
          />
        )}
        {written && (
          <WrittenNotice
            written={written}
            messages={messages}
            words={words}
            undo={
              written.kind !== 'undo' && operations.lastWrite()
                ? () => void controller.undo()
                : null
            }
            dismiss={controller.dismissWritten}
          />
        )}
      </div>
      {reading?.found && messages && (
        <CheckedPlan
          controller={controller}
          operations={operations}
          state={state}
          reading={reading}
          found={reading.found}
          messages={messages}
          now={environment.now}
          cover={setCovered}
        />
      )}
      {reading && !reading.found && (
        <Beginning
          controller={controller}
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
