import { wordsOf } from '../../locales';
import type { TabProps } from '../frame/tab';
import { LaterTab } from '../LaterTab';

export default function AssessTab({ language }: TabProps) {
  return <LaterTab text={wordsOf(language).later.assess} />;
}
