import type { ReactNode } from 'react';
import styles from './banner.module.css';

interface BannerProps {
  /** What the button does, in a word. */
  readonly action: string;
  readonly isBusy?: boolean;
  readonly act: () => void;
  readonly children: ReactNode;
}

/** Something that a clerk should see to, with the button that does it in the same line. */
export function Banner({ action, isBusy = false, act, children }: BannerProps) {
  return (
    <p className={styles.banner}>
      {children}{' '}
      <button
        type="button"
        className={styles.inline}
        // Not `disabled`: that would take the keyboard away from who has just pressed it.
        aria-disabled={isBusy}
        onClick={() => {
          if (!isBusy) act();
        }}
      >
        {action}
      </button>
    </p>
  );
}
