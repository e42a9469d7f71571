import type { PlanRow } from '../../../core/plan/model/plan';
import { originalDeadline } from '../../../core/tracking/deadline';
import type { LedgerEntry } from '../../../core/tracking/ledger';
import type { Words } from '../../../locales';
import { choiceText } from '../../../locales/phrases/choice-text';
import { fill } from '../../../locales/fill';
import styles from './forms.module.css';

interface ChangeHistoryProps {
  readonly row: PlanRow;
  /** The row's lines of the ledger, earliest first. */
  readonly history: readonly LedgerEntry[];
  readonly words: Words;
}

/** The original time and every change since. */
export function ChangeHistory({ row, history, words }: ChangeHistoryProps) {
  const text = words.change;
  return (
    <section className={styles.history} aria-label={text.history}>
      <h3>{text.history}</h3>
      <p>
        {fill(text.promise, {
          time: row.cells.timing.text,
          deadline: originalDeadline(row) ?? '',
        })}
      </p>
      {history.length === 0 ? (
        <p>{text.noHistory}</p>
      ) : (
        <ol>
          {history.map((line, at) => (
            <li key={at}>
              {fill(text.line, {
                at: line.登记时间,
                type: choiceText(line.变更类型, words),
                before: line.原时间,
                after: line.新时间,
              })}
              <span>
                {fill(text.lineMore, {
                  topic: line.新主题,
                  reason: line.原因,
                  reported: line.书面报告日期,
                  copied: choiceText(line.抄送宣传部, words),
                })}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
