import type { ReactNode } from 'react';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import styles from './scores.module.css';

/** What of a list is open, by keys that stay when the sheet is read again. */
export interface Expanded {
  readonly has: (key: string) => boolean;
  readonly toggle: (key: string) => void;
}

interface FoldableProps {
  readonly id: string;
  readonly expanded: Expanded;
  /** What the line says when it is closed. */
  readonly line: ReactNode;
  readonly children: () => ReactNode;
}

/** A line that opens to what stands behind it. */
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
