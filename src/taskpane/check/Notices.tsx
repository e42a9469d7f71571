import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { Failure } from '../../excel/failure';
import { failureWords } from '../../locales/failure-words';
import { fill } from '../../locales/fill';
import type { Messages } from '../../locales/messages';
import type { Words } from '../../locales';
import type { Written } from './desk-state';
import styles from './notices.module.css';

/** More are not listed: the person checks again. */
const LISTED = 10;

interface WrittenNoticeProps {
  readonly written: Written;
  readonly messages: Messages | null;
  readonly words: Words;
  readonly undo: (() => void) | null;
  readonly dismiss: () => void;
}

/** One line on what was written, and what was left as it was. */
export function WrittenNotice({ written, messages, words, undo, dismiss }: WrittenNoticeProps) {
  const { kind, report } = written;
  const { left } = report;
  const text = words.written;
  return (
    <MessageBar intent={left.length > 0 ? 'warning' : 'success'} layout="multiline">
      <MessageBarBody>
        {fill(text[kind], {
          count: report.written,
          rows: report.rows === 0 ? '' : (report.rows ?? ''),
        })}
        {left.length > 0 && (
          <>
            <br />
            {fill(text.leftAlone, { count: left.length })}
            <ul className={styles.left}>
              {left.slice(0, LISTED).map(({ row, column, why }, at) => (
                <li key={at}>
                  {row !== null && (messages?.rowLabel(row) ?? row)} {column} {text[why]}
                </li>
              ))}
            </ul>
          </>
        )}
      </MessageBarBody>
      <MessageBarActions>
        {undo && (
          <Button size="small" onClick={undo}>
            {text.undoButton}
          </Button>
        )}
        <Button size="small" appearance="transparent" onClick={dismiss}>
          {text.dismiss}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

interface FailureNoticeProps {
  readonly failure: Failure;
  readonly words: Words;
  readonly retry: () => void;
  readonly dismiss: () => void;
}

/** Why it did not work, what is in the workbook now, and what to do. The details hold no content of cells. */
export function FailureNotice({ failure, words, retry, dismiss }: FailureNoticeProps) {
  const [isCopied, setCopied] = useState(false);
  const { notice } = words;
  const { what, written, advice, details } = failureWords(words, failure);
  const copy = (): void => {
    // A host may forbid the clipboard; the code stands in the line as well.
    navigator.clipboard.writeText(`${details} ${navigator.userAgent}`).then(
      () => {
        setCopied(true);
      },
      () => {
        setCopied(false);
      },
    );
  };
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {what} {written} {advice} <span className={styles.details}>{details}</span>
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={retry}>
          {notice.retry}
        </Button>
        <Button size="small" appearance="transparent" onClick={copy}>
          {isCopied ? notice.copied : notice.copy}
        </Button>
        <Button size="small" appearance="transparent" onClick={dismiss}>
          {notice.dismiss}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
