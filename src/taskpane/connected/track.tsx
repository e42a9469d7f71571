import { addTrackingColumns, makeBoard, recordChange, recordRow } from '../../excel';
import { browserEnvironment } from '../environment/browser-environment';
import type { TabProps } from '../frame/tab';
import { TrackTab } from '../track/TrackTab';
import type { TrackOperations } from '../track/track-operations';
import { operations, session } from './operations';

const tracking: TrackOperations = {
  ...operations,
  ...session.operations({ addTrackingColumns, makeBoard, recordChange, recordRow }),
};

export default function Track(props: TabProps) {
  return <TrackTab {...props} operations={tracking} environment={browserEnvironment} />;
}
