import { CheckTab } from '../check/CheckTab';
import { browserSurroundings } from '../check/surroundings';
import type { TabProps } from '../frame/tab';
import { operations } from './operations';

export default function Check(props: TabProps) {
  return <CheckTab {...props} operations={operations} surroundings={browserSurroundings} />;
}
