import { browserEnvironment } from '../environment/browser-environment';
import type { TabProps } from '../frame/tab';
import { SettingsTab } from '../settings/SettingsTab';
import { operations } from './operations';

export default function Settings(props: TabProps) {
  return <SettingsTab {...props} operations={operations} environment={browserEnvironment} />;
}
