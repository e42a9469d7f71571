import styles from './later.module.css';

/** Says in one sentence what a tab will do. */
export function LaterTab({ text }: { readonly text: string }) {
  return <p className={styles.later}>{text}</p>;
}
