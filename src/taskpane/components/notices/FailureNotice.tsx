import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Failure } from '../../../excel/command/failure';
import { hostPlatform } from '../../../excel/host';
import type { Words } from '../../../locales';
import { failureWords } from '../../../locales/phrases/failure-words';
import { useClipboard, useSelectedIfBlocked } from '../use-clipboard';
import styles from './failure-notice.module.css';

interface FailureNoticeProps {
  readonly failure: Failure;
  readonly words: Words;
  readonly retry: () => void;
  readonly dismiss: () => void;
}

/** What failed, what has been written, and what to do; and on request details for support, without cell content. */
export function FailureNotice({ failure, words, retry, dismiss }: FailureNoticeProps) {
  const { notice } = words;
  const { what, written, done, advice, details } = failureWords(words, failure);
  const platform = useRef('');
  useEffect(() => {
    void hostPlatform().then((found) => {
      platform.current = found;
    });
  }, []);
  const { state, copy } = useClipboard(
    details,
    () => ` ${platform.current} ${navigator.userAgent}`,
  );
  const shownDetails = useRef<HTMLSpanElement>(null);
  useSelectedIfBlocked(state, shownDetails);
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {what} {written} {done} {advice}
        {state === 'blocked' && (
          <p role="status">
            {notice.copyDetailsByHand}{' '}
            <span ref={shownDetails} className={styles.details}>
              {details}
            </span>
          </p>
        )}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={retry}>
          {notice.retry}
        </Button>
        <Button size="small" appearance="transparent" onClick={copy}>
          {state === 'copied' ? notice.copied : notice.copy}
        </Button>
        <Button size="small" appearance="transparent" onClick={dismiss}>
          {notice.dismiss}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
