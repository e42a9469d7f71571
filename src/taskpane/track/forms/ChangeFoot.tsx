import { Button } from '@fluentui/react-components';
import type { ChangeCheck } from '../../../core/tracking/forms/change-form';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import styles from './forms.module.css';

interface ChangeFootProps {
  readonly check: ChangeCheck;
  /** The change differs from what is registered already. */
  readonly isNew: boolean;
  readonly isBusy: boolean;
  readonly words: Words;
  readonly draft: () => void;
}

/** The deadline after the change, and the commands of the form. */
export function ChangeFoot({ check, isNew, isBusy, words, draft }: ChangeFootProps) {
  const text = words.change;
  const status =
    check.cells !== null && !isNew
      ? text.asRegistered
      : fill(text.deadlineAfter, { deadline: check.deadline ?? text.noDeadline });
  return (
    <>
      <span role="status">{status}</span>
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
