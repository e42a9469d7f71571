import { Button, ProgressBar } from '@fluentui/react-components';
import type { Words } from '../../locales';
import type { Language } from '../../locales/language';
import { fill } from '../../locales/fill';
import type { CheckState } from './controller/check-state';
import { VisuallyHidden } from '../components/VisuallyHidden';
import styles from './check.module.css';

/** Below this a check is over before a bar could be seen. */
const LONG = 2000;

interface CheckHeadProps {
  readonly state: CheckState;
  readonly words: Words;
  readonly language: Language;
  readonly check: () => void;
  readonly cancel: () => void;
}

/** The button, or how far a long check is; then of what plan, and when it was checked. */
export function CheckHead({ state, words, language, check, cancel }: CheckHeadProps) {
  const { task, reading } = state;
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
        <Button appearance="primary" disabledFocusable={task !== null} onClick={check}>
          {text.button}
        </Button>
      )}
      {plan && (
        <p className={styles.plan}>
          <span className={styles.name}>{plan.title ?? text.untitled}</span>
          <span> · {fill(text.rows, { count: plan.rows.length })}</span>
        </p>
      )}
      <p className={styles.status} role="status">
        {statusText(state, text, language)}
        {state.checked && (
          <VisuallyHidden> {fill(text.counts, { ...state.checked.result.summary })}</VisuallyHidden>
        )}
      </p>
    </div>
  );
}

/** One line on what goes on, or how current the list is. */
function statusText(state: CheckState, text: Words['check'], language: Language): string {
  const { task, checked, isStale } = state;
  if (task?.kind === 'writing') return text.writing;
  if (task?.kind === 'reading') return text.reading;
  if (isStale) return text.stale;
  if (!checked) return '';
  if (checked.rechecked > 0) return fill(text.rechecked, { count: checked.rechecked });
  const time = checked.at.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
  return fill(text.at, { time, date: checked.asOf });
}
