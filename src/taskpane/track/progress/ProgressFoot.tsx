import { Button } from '@fluentui/react-components';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';
import { QuietLink } from '../../components/QuietLink';
import type { Page } from '../pages';
import styles from './progress.module.css';

interface ProgressFootProps {
  /** Key of the selected row; `null` for none. */
  readonly selected: string | null;
  /** The only department shown; empty for all. */
  readonly department: string;
  /** The table has the columns of a change. */
  readonly canChange: boolean;
  readonly messages: Messages;
  readonly go: (page: Page) => void;
}

/** Commands for the selected row and for the whole plan. */
export function ProgressFoot({ selected, department, canChange, messages, go }: ProgressFootProps) {
  const { progress: text, change, board, unplanned } = messages.words;
  const goTo = (kind: 'register' | 'change'): void => {
    if (selected !== null) go({ kind, row: selected });
  };
  return (
    <div className={styles.foot}>
      <p className={styles.chosen}>
        {selected === null
          ? text.selectFirst
          : fill(text.selectedRow, { row: messages.rowName(selected) })}
      </p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={selected === null}
          onClick={() => {
            goTo('register');
          }}
        >
          {text.register}
        </Button>
        <Button
          disabledFocusable={selected === null || !canChange}
          onClick={() => {
            goTo('change');
          }}
        >
          {change.button}
        </Button>
      </div>
      <QuietLink
        text={text.remind}
        act={() => {
          go({ kind: 'papers', paper: '催办函', department });
        }}
      />
      <QuietLink
        text={text.papers}
        act={() => {
          go({ kind: 'papers', paper: '计划附件', department });
        }}
      />
      <QuietLink
        text={board.title}
        act={() => {
          go({ kind: 'board' });
        }}
      />
      <QuietLink
        text={unplanned.title}
        act={() => {
          go({ kind: 'unplanned' });
        }}
      />
    </div>
  );
}
