import { useId } from 'react';
import styles from './papers.module.css';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly key: string; readonly label: string }[];
  readonly choose: (key: string) => void;
}

/** A drop-down with its label in front. */
export function Choice({ label, value, options, choose }: ChoiceProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.choice}
        value={value}
        onChange={(event) => {
          choose(event.target.value);
        }}
      >
        {options.map((option) => (
          <option key={option.key} value={option.key}>
            {option.label}
          </option>
        ))}
      </select>
    </>
  );
}
