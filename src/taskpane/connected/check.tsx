import { CheckTab } from '../check/CheckTab';
import { browserEnvironment } from '../environment/browser-environment';
import type { TabProps } from '../frame/tab';
import { operations } from './operations';

/** The ribbon button 校验计划 opens the pane at this address (manifest.xml). */
const startsAtOnce = new URLSearchParams(window.location.search).get('start') === 'check';

export default function Check(props: TabProps) {
  return (
    <CheckTab
      {...props}
      operations={operations}
      environment={browserEnvironment}
      startsAtOnce={startsAtOnce}
    />
  );
}
