import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { wordsOf } from '../../locales';
import { messagesFor } from '../../locales/messages';
import { Beginning } from '../begin/Beginning';
import { TabNotices } from '../components/notices/TabNotices';
import { SELECTED } from '../controller/use-plan-controller';
import type { Environment } from '../environment/environment';
import { keptAt, useKeeping } from '../environment/use-kept';
import type { TabProps } from '../frame/tab';
import { CheckedPlan } from './CheckedPlan';
import { CheckHead } from './CheckHead';
import type { CheckOperations } from './check-operations';
import { CheckController } from './controller/check-controller';
import styles from './check.module.css';

interface CheckTabProps extends TabProps {
  readonly operations: CheckOperations;
  readonly environment: Environment;
  /** Checks as soon as the pane opens, as the ribbon button asks for. */
  readonly startsAtOnce?: boolean;
  /** Notified once there are findings. */
  readonly onChecked?: () => void;
}

/** 校验: finds the plan, or offers ways to start one; checks it and lists the findings. */
export function CheckTab({
  operations,
  environment,
  language,
  goTo,
  startsAtOnce = false,
  onChecked,
}: CheckTabProps) {
  const { controller, state } = useCheckController(operations, environment, startsAtOnce);
  useNotified(state.checked !== null, onChecked);
  const [isCovered, setCovered] = useState(false);
  const words = wordsOf(language);
  const { reading, checked } = state;
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
        <TabNotices controller={controller.plan} {...{ state, messages, words }} />
      </div>
      {reading?.found && messages && (
        <CheckedPlan
          {...{ controller, operations, state, reading, messages, language, goTo }}
          found={reading.found}
          now={environment.now}
          drafts={environment.drafts}
          onToggle={setCovered}
          today={environment.today()}
        />
      )}
      {reading && !reading.found && (
        <Beginning
          {...{ operations, reading, words }}
          controller={controller.plan}
          choose={controller.choose}
          isBusy={state.isBusy}
          cover={setCovered}
        />
      )}
    </div>
  );
}

/** The controller of the tab; it follows the workbook. @param startsAtOnce see the tab */
function useCheckController(
  operations: CheckOperations,
  environment: Environment,
  startsAtOnce: boolean,
) {
  const controller = useMemo(
    () => new CheckController(operations, environment, keptAt('check selected', SELECTED, null)),
    [operations, environment],
  );
  useEffect(() => {
    const close = controller.plan.open();
    if (startsAtOnce) void controller.checkAll();
    return close;
  }, [controller, startsAtOnce]);
  const state = useSyncExternalStore(controller.subscribe, controller.getState);
  useKeeping('check selected', state.selected);
  return { controller, state };
}

/** Calls `notify` once something is the case. */
function useNotified(isSo: boolean, notify: (() => void) | undefined): void {
  useEffect(() => {
    if (isSo) notify?.();
  }, [isSo, notify]);
}
