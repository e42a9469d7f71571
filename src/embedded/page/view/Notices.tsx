import type { ReactNode } from 'react';
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Words } from '../words/words';
import type { WorkbookController, WorkbookState } from '../workbook/workbook-controller';

interface NoticesProps {
  readonly controller: WorkbookController;
  readonly workbook: WorkbookState;
  readonly words: Words;
  /** Goes on here with the workbook of another tab. */
  readonly takeOver: () => void;
}

/** What the page has to say, below its bar; what is at stake stays until it is over. */
export function Notices({ controller, workbook, words, takeOver }: NoticesProps) {
  const { notice, unstored, isElsewhere, isDamaged, busy } = workbook;
  return (
    <>
      {isElsewhere && (
        <Notice intent="warning" text={words.elsewhere}>
          <Button size="small" disabled={busy !== null} onClick={takeOver}>
            {words.takeOver}
          </Button>
        </Notice>
      )}
      {unstored && <Notice intent="error" text={words.unstored(words.trouble[unstored])} />}
      {isDamaged && (
        <Notice
          intent="error"
          text={words.damaged}
          close={words.close}
          onClose={() => {
            controller.dismiss('isDamaged');
          }}
        >
          <Button size="small" onClick={() => void controller.saveDamaged()}>
            {words.saveDamaged}
          </Button>
        </Notice>
      )}
      {notice && (
        <Notice
          intent={notice.intent}
          text={notice.text}
          close={words.close}
          onClose={() => {
            controller.dismiss('notice');
          }}
        />
      )}
    </>
  );
}

interface NoticeProps {
  readonly intent: 'success' | 'warning' | 'error';
  readonly text: string;
  /** Name of the button that closes it; without one it stays. */
  readonly close?: string;
  readonly onClose?: () => void;
  readonly children?: ReactNode;
}

function Notice({ intent, text, close, onClose, children }: NoticeProps) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} className={styles.notice}>
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          onClose ? (
            <Button
              appearance="transparent"
              aria-label={close}
              icon={<DismissRegular />}
              onClick={onClose}
            />
          ) : null
        }
      >
        {children}
      </MessageBarActions>
    </MessageBar>
  );
}

const useStyles = makeStyles({ notice: { flexShrink: 0 } });
