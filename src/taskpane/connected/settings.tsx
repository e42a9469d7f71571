import type { TabProps } from '../frame/tab';
import { SettingsTab } from '../settings/SettingsTab';

export default function Settings(props: TabProps) {
  return <SettingsTab {...props} />;
}
