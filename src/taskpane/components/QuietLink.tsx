import styles from './quiet-link.module.css';

interface QuietLinkProps {
  readonly text: string;
  readonly isBusy?: boolean;
  /** `null` while the command is unavailable. */
  readonly act: (() => void) | null;
}

/** A secondary command, shown as a link at the bottom. */
export function QuietLink({ text, isBusy = false, act }: QuietLinkProps) {
  const isOff = isBusy || act === null;
  return (
    <button
      type="button"
      className={styles.link}
      // Not `disabled`, which would drop the focus of a user who has just pressed it.
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) act();
      }}
    >
      {text}
    </button>
  );
}
