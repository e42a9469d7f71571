import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { useState } from 'react';
import type { Failure } from '../../excel/command/failure';
import { failureWords } from '../../locales/failure-words';
import { fill } from '../../locales/fill';
import type { Messages } from '../../locales/messages';
import type { Words } from '../../locales';
import type { Written } from '../controller/written';
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
  const rows = report.rows ?? 0;
  const isWhole = left.length === 0;
  const isNothing = !isWhole && report.written === 0 && rows === 0;
  return (
    <div role="status" className={styles.written} data-whole={isWhole ? '' : undefined}>
      <div className={styles.line}>
        {isWhole ? (
          <CheckmarkCircle16Filled className={styles.done ?? ''} aria-hidden />
        ) : (
          <Warning16Filled className={styles.partly ?? ''} aria-hidden />
        )}
        <span className={styles.text}>
          {fill(isNothing ? text.none : text[kind], {
            count: report.written,
            rows: rows === 0 ? '' : rows,
          })}
        </span>
        {undo && (
          <Button size="small" onClick={undo}>
            {text.undoButton}
          </Button>
        )}
        <Button
          size="small"
          appearance="transparent"
          icon={<Dismiss16Regular />}
          aria-label={text.dismiss}
          onClick={dismiss}
        />
      </div>
      {!isWhole && (
        <>
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
    </div>
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
