import { Button } from '@fluentui/react-components';
import type { Words } from '../../locales';
import styles from './common.module.css';

interface ToCheckProps {
  /** What has to be done first, in the tab 校验. */
  readonly text: string;
  readonly words: Words;
  readonly goTo?: (tab: 'check') => void;
}

/** An empty tab: what is missing, and a button to where it is done. */
export function ToCheck({ text, words, goTo }: ToCheckProps) {
  return (
    <div className={styles.hint}>
      <p>{text}</p>
      <Button
        appearance="primary"
        onClick={() => {
          goTo?.('check');
        }}
      >
        {words.steps.begin}
      </Button>
    </div>
  );
}
