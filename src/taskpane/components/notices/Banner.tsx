import type { ReactNode } from 'react';
import styles from './banner.module.css';

interface BannerProps {
  /** Label of the button. */
  readonly action: string;
  readonly isBusy?: boolean;
  readonly act: () => void;
  readonly children: ReactNode;
}

/** A hint about something to do, with the button that does it in the same line. */
export function Banner({ action, isBusy = false, act, children }: BannerProps) {
  return (
    <p className={styles.banner}>
      {children}{' '}
      <button
        type="button"
        className={styles.inline}
        // Not `disabled`, which would drop the focus of a user who has just pressed it.
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
