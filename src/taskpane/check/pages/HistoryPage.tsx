import { Button } from '@fluentui/react-components';
import type { UndoableWrite } from '../../../excel/command/write-report';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import type { Language } from '../../../locales/language';
import { messagesFor } from '../../../locales/messages';
import { SubPage } from '../../components/pages/SubPage';
import { minuteText } from '../../environment/minute-text';
import styles from './pages.module.css';

/** Number of rows of a write that are named. */
const NAMED = 2;

interface HistoryPageProps {
  /** The last write first. */
  readonly writes: readonly UndoableWrite[];
  readonly isBusy: boolean;
  readonly now: Date;
  readonly language: Language;
  readonly words: Words;
  readonly undo: () => void;
  readonly leave: () => void;
}

/** 写入记录: what was written, in sentences; the last write can be taken back, then the one before it. */
export function HistoryPage(props: HistoryPageProps) {
  const { writes, isBusy, now, language, words, undo, leave } = props;
  const { history: text } = words;
  const next = writes.find(({ isLost }) => !isLost);
  return (
    <SubPage chapter="undo" title={text.title} back={words.common.back} leave={leave}>
      <p className={styles.intro}>{writes.length > 0 ? text.intro : text.empty}</p>
      <ol className={styles.writes}>
        {writes.map((write) => (
          <li key={write.at} className={styles.past}>
            <span className={styles.time}>{timeText(new Date(write.at), now)}</span>
            <span className={styles.what}>
              {sentenceOf(write, words, language)}
              {write.isLost && <span className={styles.lost}> {text.lost}</span>}
            </span>
            {write === next && (
              <Button size="small" disabledFocusable={isBusy} onClick={undo}>
                {text.undo}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </SubPage>
  );
}

/** The time of day, after the date if it is another day. */
function timeText(at: Date, now: Date): string {
  const text = minuteText(at);
  const [day, time] = text.split(' ');
  return minuteText(now).startsWith(day ?? '') ? (time ?? text) : text;
}

function sentenceOf(write: UndoableWrite, { history: text }: Words, language: Language): string {
  const sentences: Readonly<Record<string, string>> = text.commands;
  const sentence = sentences[write.command] ?? text.other;
  return fill(sentence, { cells: write.cells, rows: rowsText(write, text.rows, language) });
}

function rowsText({ rows }: UndoableWrite, template: string, language: Language): string {
  if (!rows) return '';
  const messages = messagesFor(rows.plan, language);
  const { keys } = rows;
  return fill(template, {
    names: keys
      .slice(0, NAMED)
      .map((key) => messages.rowName(key))
      .join(messages.words.progress.join),
    count: keys.length > NAMED ? keys.length : '',
  });
}
