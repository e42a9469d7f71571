import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Words } from '../../../locales';
import type { Unanswered } from '../../controller/answer-watch';

interface WaitingNoticeProps {
  readonly awaited: Unanswered;
  readonly words: Words;
  readonly giveUp: () => void;
}

/** Excel leaves a command unanswered: at first since a cell is being edited, most likely; after long, the way on. */
export function WaitingNotice({ awaited, words, giveUp }: WaitingNoticeProps) {
  const { waiting } = words;
  if (!awaited.isLong)
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{waiting.editing}</MessageBarBody>
      </MessageBar>
    );
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {awaited.isWriting ? waiting.writing : waiting.reading} {waiting.hint}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={giveUp}>
          {waiting.giveUp}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
