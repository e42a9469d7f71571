import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import { VisuallyHidden } from '../VisuallyHidden';
import { STEPS, type Step } from './next-step';
import styles from './steps.module.css';

interface StepsProps {
  /** The step to be done next; all before it are done. */
  readonly current: Step;
  /** What comes next, in words. */
  readonly action: string;
  readonly isBusy: boolean;
  readonly act: () => void;
  readonly words: Words;
}

/** The way from a list to scores as a line of four steps, with one button for what comes next. */
export function Steps({ current, action, isBusy, act, words }: StepsProps) {
  const { steps: text } = words;
  const at = STEPS.indexOf(current);
  return (
    <div className={styles.steps}>
      <ol className={styles.line} aria-label={text.label}>
        {STEPS.map((step, i) => {
          const state = i < at ? 'done' : i === at ? 'current' : null;
          return (
            <li
              key={step}
              className={styles.step}
              data-state={state ?? undefined}
              aria-current={state === 'current' ? 'step' : undefined}
            >
              {state === 'done' && <CheckmarkCircle16Filled aria-hidden />}
              <span aria-hidden>{text[step]}</span>
              <VisuallyHidden>
                {state === null ? text[step] : fill(text[state], { step: text[step] })}
              </VisuallyHidden>
            </li>
          );
        })}
      </ol>
      <button
        type="button"
        className={styles.next}
        aria-disabled={isBusy}
        onClick={() => {
          if (!isBusy) act();
        }}
      >
        {fill(text.next, { action })}
      </button>
    </div>
  );
}
