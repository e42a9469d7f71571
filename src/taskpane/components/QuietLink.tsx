import styles from './quiet-link.module.css';

interface QuietLinkProps {
  readonly text: string;
  readonly isBusy?: boolean;
  /** `null` where there is nothing to do. */
  readonly act: (() => void) | null;
}

/** A command that is needed now and then: a word at the foot, not a button. */
export function QuietLink({ text, isBusy = false, act }: QuietLinkProps) {
  const isOff = isBusy || act === null;
  return (
    <button
      type="button"
      className={styles.link}
      // Not `disabled`: that would take the keyboard away from who has just pressed it.
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) act();
      }}
    >
      {text}
    </button>
  );
}
