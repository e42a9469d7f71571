import { Button, Spinner } from '@fluentui/react-components';
import type { Words } from '../../../locales';
import styles from './writing-bar.module.css';

interface WritingBarProps {
  /** Stopping was asked for; Excel has not answered yet. */
  readonly isStopping: boolean;
  readonly words: Words;
  readonly stop: () => void;
}

/** Says that something long is being written, and stops it. It appears only when it does take long. */
export function WritingBar({ isStopping, words: { writing }, stop }: WritingBarProps) {
  return (
    <div className={styles.bar}>
      <Spinner size="extra-tiny" label={isStopping ? writing.stopping : writing.busy} />
      <Button size="small" disabledFocusable={isStopping} onClick={stop}>
        {writing.stop}
      </Button>
    </div>
  );
}
