import { wordsOf } from '../../locales';
import type { TabProps } from '../frame/tab';
import { LaterTab } from '../LaterTab';

export function SettingsTab({ language }: TabProps) {
  return <LaterTab text={wordsOf(language).later.settings} />;
}
