import {
  addTrackingColumns,
  appendConferences,
  readTable,
  recordChange,
  writeLists,
} from '../../excel';
import { CheckTab } from '../check/CheckTab';
import type { CheckOperations } from '../check/check-operations';
import { browserEnvironment } from '../environment/browser-environment';
import { restart } from '../environment/restart';
import type { TabProps } from '../frame/tab';
import { operations, session } from './operations';

const checking: CheckOperations = {
  ...operations,
  ...session.operations({
    addTrackingColumns,
    appendConferences,
    readTable,
    recordChange,
    writeLists,
  }),
};

/** The ribbon button 校验计划 opens the pane at this address (manifest.xml). */
const isAsked = new URLSearchParams(window.location.search).get('start') === 'check';

const noteChecked = (): void => {
  restart.keep('checked', true);
};

export default function Check(props: TabProps) {
  return (
    <CheckTab
      {...props}
      operations={checking}
      environment={browserEnvironment}
      startsAtOnce={isAsked || restart.before('checked') === true}
      onChecked={noteChecked}
    />
  );
}
