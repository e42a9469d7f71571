import { Button } from '@fluentui/react-components';
import type { ChangeCheck } from '../../../core/tracking/forms/change-form';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import { FormStatus } from '../../components/fields/FormStatus';
import { problemText } from '../../components/fields/problem-text';
import { visibleProblems } from './use-tries';
import styles from './forms.module.css';

interface ChangeFootProps {
  readonly check: ChangeCheck;
  /** The change differs from what is registered already. */
  readonly isNew: boolean;
  readonly isBusy: boolean;
  /** Attempts to submit. */
  readonly tries: number;
  readonly words: Words;
  readonly draft: () => void;
}

/** The deadline after the change, and the commands of the form. */
export function ChangeFoot({ check, isNew, isBusy, tries, words, draft }: ChangeFootProps) {
  const text = words.change;
  const status =
    check.cells !== null && !isNew
      ? text.asRegistered
      : fill(text.deadlineAfter, { deadline: check.deadline ?? text.noDeadline });
  return (
    <>
      <FormStatus
        problem={problemText(
          visibleProblems(check.problems, tries),
          ({ field }) => words.tracking.columns[field],
          ({ message, data }) => fill(words.tracking.form[message], data),
          words,
        )}
        status={status}
      />
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" form="change" disabledFocusable={isBusy}>
          {words.progress.save}
        </Button>
        <Button disabledFocusable={check.cells === null} onClick={draft}>
          {text.account}
        </Button>
      </div>
    </>
  );
}
