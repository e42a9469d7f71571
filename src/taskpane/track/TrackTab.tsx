import { wordsOf } from '../../locales';
import type { TabProps } from '../frame/tab';
import { LaterTab } from '../LaterTab';

export default function TrackTab({ language }: TabProps) {
  return <LaterTab text={wordsOf(language).later.track} />;
}
