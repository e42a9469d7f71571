import { Button, ProgressBar } from '@fluentui/react-components';
import type { Words } from '../../locales';
import { fill } from '../../locales/fill';
import type { Language } from '../../locales/language';
import { VisuallyHidden } from '../components/VisuallyHidden';
import { FINDING_LEVELS } from '../../core/checks/finding';
import { openFindings, type Entry } from './list/entries';
import type { CheckState } from './controller/check-state';
import styles from './check.module.css';

/** A check of fewer rows is over before a progress bar could be seen. */
const LONG = 2000;

interface CheckHeadProps {
  readonly state: CheckState;
  readonly words: Words;
  readonly language: Language;
  readonly check: () => void;
  readonly cancel: () => void;
}

/** The check button, or the progress of a long check; below it the plan's title and the time of the check. */
export function CheckHead({ state, words, language, check, cancel }: CheckHeadProps) {
  const { task, isBusy, reading, checked } = state;
  const text = words.check;
  const plan = reading?.found?.plan;
  return (
    <div className={styles.head}>
      {task?.kind === 'checking' && task.total >= LONG ? (
        <div className={styles.progress}>
          <ProgressBar value={task.done} max={task.total} aria-label={text.button} />
          <div className={styles.doing}>
            <span>{fill(text.checking, { done: task.done, total: task.total })}</span>
            <Button size="small" onClick={cancel}>
              {text.cancel}
            </Button>
          </div>
        </div>
      ) : (
        <Button appearance="primary" disabledFocusable={isBusy} onClick={check}>
          {text.button}
        </Button>
      )}
      {plan && (
        <p className={styles.plan}>
          <span className={styles.name}>{plan.title ?? text.untitled}</span>{' '}
          <span className={styles.count}>· {fill(text.rows, { count: plan.rows.length })}</span>
        </p>
      )}
      <p className={styles.status} role="status">
        {statusText(state, text, language)}
        {checked && (
          <VisuallyHidden> {fill(text.counts, openCounts(checked.entries))}</VisuallyHidden>
        )}
      </p>
    </div>
  );
}

/** Open findings by level. */
const openCounts = (entries: readonly Entry[]): Record<string, number> =>
  Object.fromEntries(
    FINDING_LEVELS.map((level) => [
      level,
      openFindings(entries).filter((finding) => finding.level === level).length,
    ]),
  );

/** The current task, or the age of the results. */
function statusText(state: CheckState, text: Words['check'], language: Language): string {
  const { task, checked, isStale } = state;
  if (task?.kind === 'writing') return text.writing;
  if (task?.kind === 'reading') return text.reading;
  if (!checked) return '';
  if (isStale) return text.stale;
  if (checked.rechecked > 0) return fill(text.rechecked, { count: checked.rechecked });
  const time = checked.at.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
  return fill(text.at, { time, date: checked.asOf });
}
