import type { ReactNode } from 'react';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import styles from './scores.module.css';

/** The expanded items of a list, by ids that survive another reading. */
export interface Expanded {
  readonly has: (key: string) => boolean;
  readonly toggle: (key: string) => void;
}

interface FoldableProps {
  readonly id: string;
  readonly expanded: Expanded;
  /** Always visible. */
  readonly line: ReactNode;
  readonly children: () => ReactNode;
}

/** A line that expands to its details, which are rendered only then. */
export function Foldable({ id, expanded, line, children }: FoldableProps) {
  const isOpen = expanded.has(id);
  return (
    <>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={isOpen}
        onClick={() => {
          expanded.toggle(id);
        }}
      >
        {isOpen ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
        {line}
      </button>
      {isOpen && <div className={styles.inner}>{children()}</div>}
    </>
  );
}
