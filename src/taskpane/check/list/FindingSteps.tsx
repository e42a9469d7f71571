import { Button } from '@fluentui/react-components';
import { ChevronLeft16Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import type { Entry } from './entries';
import styles from './filters.module.css';

interface FindingStepsProps {
  readonly walk: readonly Entry[];
  readonly selected: string | null;
  readonly select: (id: string) => void;
  readonly text: Words['check'];
}

/** Buttons to the previous and next finding, around the position of the selected one. */
export function FindingSteps({ walk, selected, select, text }: FindingStepsProps) {
  const at = walk.findIndex(({ id }) => id === selected);
  const step = (by: number): void => {
    const from = at === -1 && by < 0 ? 0 : at;
    const next = walk.at((from + by + walk.length) % walk.length);
    if (next) select(next.id);
  };
  return (
    <div className={styles.steps}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronLeft16Regular />}
        aria-label={text.previous}
        disabled={walk.length === 0}
        onClick={() => {
          step(-1);
        }}
      />
      <span className={styles.position}>
        {fill(text.position, { at: at === -1 ? '–' : at + 1, count: walk.length })}
      </span>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronRight16Regular />}
        aria-label={text.next}
        disabled={walk.length === 0}
        onClick={() => {
          step(1);
        }}
      />
    </div>
  );
}
