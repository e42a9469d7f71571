import { addTrackingColumns, generateScores, readScores, showTableCell } from '../../excel';
import { AssessTab } from '../assess/AssessTab';
import type { AssessOperations } from '../assess/assess-operations';
import { browserEnvironment } from '../environment/browser-environment';
import type { TabProps } from '../frame/tab';
import { operations, session } from './operations';

const assessing: AssessOperations = {
  ...operations,
  ...session.operations({ addTrackingColumns, generateScores, readScores, showTableCell }),
};

export default function Assess(props: TabProps) {
  return <AssessTab {...props} operations={assessing} environment={browserEnvironment} />;
}
