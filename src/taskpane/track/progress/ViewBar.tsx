import * as z from 'zod/mini';
import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import { SegmentedChoice } from '../../components/choice/SegmentedChoice';
import { narrowingName, type Narrowing } from './narrowing';
import styles from './progress.module.css';

const VIEWS = ['lists', 'timeline'] as const;
/** What is shown below the figures. */
export const VIEW = z.enum(VIEWS);
type View = z.infer<typeof VIEW>;

interface ViewBarProps {
  readonly view: View;
  readonly choose: (view: View) => void;
  readonly narrowing: Narrowing | null;
  /** How many conferences are left by the narrowing. */
  readonly count: number;
  readonly widen: () => void;
  readonly words: Words;
}

/** The choice of lists or time line, and what they are narrowed to. */
export function ViewBar({ view, choose, narrowing, count, widen, words }: ViewBarProps) {
  const text = words.progress;
  return (
    <div className={styles.views}>
      <SegmentedChoice
        name={text.view}
        options={VIEWS}
        labels={text.views}
        chosen={view}
        choose={choose}
      />
      {narrowing && (
        <span className={styles.narrowing}>
          <span role="status">
            {fill(text.shown, { name: narrowingName(narrowing, words), count })}
          </span>
          <Button
            size="small"
            appearance="subtle"
            icon={<Dismiss16Regular />}
            aria-label={text.showAll}
            title={text.showAll}
            onClick={widen}
          />
        </span>
      )}
    </div>
  );
}
