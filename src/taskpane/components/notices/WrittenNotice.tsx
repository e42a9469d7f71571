import { Button } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { WriteReport } from '../../../excel/command/write-report';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import type { Written } from '../../controller/written';
import styles from './written-notice.module.css';

/** Number of cells left alone that are listed. */
const LISTED = 10;

interface WrittenNoticeProps {
  readonly written: Written;
  readonly messages: Messages | null;
  readonly words: Words;
  readonly undo: (() => void) | null;
  readonly dismiss: () => void;
}

/** One line about the last write, followed by the cells that were left alone. */
export function WrittenNotice({ written, messages, words, undo, dismiss }: WrittenNoticeProps) {
  const { kind, report } = written;
  const text = words.written;
  const rows = report.rows ?? 0;
  const isComplete = report.left.length === 0;
  const isNothing = !isComplete && report.written === 0 && rows === 0;
  return (
    <div role="status" className={styles.written} data-complete={isComplete ? '' : undefined}>
      <div className={styles.line}>
        {isComplete ? (
          <CheckmarkCircle16Filled className={styles.complete ?? ''} aria-hidden />
        ) : (
          <Warning16Filled className={styles.partial ?? ''} aria-hidden />
        )}
        <span className={styles.text}>
          {fill(isNothing ? text.none : text[kind], {
            count: report.written,
            rows: rows === 0 ? '' : rows,
            ...aboutTexts(written, messages, words),
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
      {!isComplete && <LeftAlone left={report.left} messages={messages} text={text} />}
    </div>
  );
}

/** What the line says of the row that was written. */
function aboutTexts({ about }: Written, messages: Messages | null, { progress }: Words) {
  const { row, name = '', status, score, deadline } = about ?? {};
  return {
    row: row === undefined ? name : (messages?.rowName(row) ?? ''),
    status: status ? progress.states[status] : '',
    score: score ?? '',
    deadline: deadline ?? '',
  };
}

interface LeftAloneProps {
  readonly left: WriteReport['left'];
  readonly messages: Messages | null;
  readonly text: Words['written'];
}

/** The cells that were not written, each with the reason. */
function LeftAlone({ left, messages, text }: LeftAloneProps) {
  return (
    <>
      {fill(text.leftAlone, { count: left.length })}
      <ul className={styles.left}>
        {left.slice(0, LISTED).map(({ row, column, why }, at) => (
          <li key={at}>
            {messages && row !== null && messages.rowName(row)}{' '}
            {messages?.columnLabel({ column }) ?? column} {text[why]}
          </li>
        ))}
      </ul>
    </>
  );
}
