import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Awaited } from '../../../excel/command/session';
import type { Words } from '../../../locales';

interface WaitingNoticeProps {
  readonly awaited: Awaited;
  readonly words: Words;
  readonly giveUp: () => void;
}

/** Excel leaves a command unanswered: what for, and the way on. */
export function WaitingNotice({ awaited, words, giveUp }: WaitingNoticeProps) {
  const { waiting } = words;
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
