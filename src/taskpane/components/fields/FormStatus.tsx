import styles from './form-status.module.css';

interface FormStatusProps {
  /** Why the form cannot be saved; empty if it can. */
  readonly problem: string;
  /** Shown while there is no problem. */
  readonly status: string;
}

/** Beside the save button: what saving will do, or which field is in its way. */
export function FormStatus({ problem, status }: FormStatusProps) {
  return (
    <span role="status" className={problem === '' ? undefined : styles.problem}>
      {problem === '' ? status : problem}
    </span>
  );
}
