import type { Words } from '../../../locales';
import type { Messages } from '../../../locales/messages';
import type { PlanController } from '../../controller/plan-controller';
import type { PlanState } from '../../controller/plan-state';
import { FailureNotice } from './FailureNotice';
import { WaitingNotice } from './WaitingNotice';
import { WritingBar } from './WritingBar';
import { WrittenNotice } from './WrittenNotice';

interface TabNoticesProps {
  readonly controller: PlanController;
  readonly state: Pick<PlanState, 'failure' | 'written' | 'awaited' | 'task'>;
  /** `null` while no plan has been read. */
  readonly messages: Messages | null;
  readonly words: Words;
}

/** The last failure and the last write of a tab, and the one that is running. */
export function TabNotices({ controller, state, messages, words }: TabNoticesProps) {
  const { failure, written, awaited, task } = state;
  return (
    <>
      {awaited && <WaitingNotice awaited={awaited} words={words} giveUp={controller.giveUp} />}
      {failure && (
        <FailureNotice
          failure={failure}
          words={words}
          retry={controller.retry}
          dismiss={controller.dismissFailure}
        />
      )}
      {task?.kind === 'writing' && task.stop && (
        <WritingBar isStopping={task.stop === 'asked'} words={words} stop={controller.stop} />
      )}
      {written && (
        <WrittenNotice
          written={written}
          messages={messages}
          words={words}
          undo={written.kind !== 'undo' && controller.canUndo() ? controller.undo : null}
          dismiss={controller.dismissWritten}
        />
      )}
    </>
  );
}
