import { Button } from '@fluentui/react-components';
import type { Words } from '../../../locales';
import { QuietLink } from '../../components/QuietLink';
import styles from '../track.module.css';

interface ProgressFootProps {
  /** What the selected row is called; `null` without one. */
  readonly selected: string | null;
  /** `null` where nothing can be recorded. */
  readonly register: (() => void) | null;
  readonly change: (() => void) | null;
  readonly remind: () => void;
  readonly unplanned: () => void;
  readonly words: Words;
}

/** What can be done with the selected row, and with all. */
export function ProgressFoot(props: ProgressFootProps) {
  const { selected, register, change, remind, unplanned, words } = props;
  const { progress: text } = words;
  return (
    <div className={styles.foot}>
      <p className={styles.chosen}>{selected ?? text.selectFirst}</p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={register === null}
          onClick={() => register?.()}
        >
          {text.register}
        </Button>
        <Button disabledFocusable={change === null} onClick={() => change?.()}>
          {words.change.button}
        </Button>
      </div>
      <QuietLink text={text.remind} act={remind} />
      <QuietLink text={words.unplanned.title} act={unplanned} />
    </div>
  );
}
