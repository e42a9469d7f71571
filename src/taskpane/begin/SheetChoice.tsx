import { useId } from 'react';
import type { Words } from '../../locales';
import type { ImportedPlan } from './import-plan';
import styles from './begin.module.css';

interface SheetChoiceProps {
  readonly plans: readonly ImportedPlan[];
  /** Position of the plan that is shown. */
  readonly chosen: number;
  readonly choose: (position: number) => void;
  readonly words: Words;
}

/** Asks which of a file's plans is meant, by the names of their sheets. */
export function SheetChoice({ plans, chosen, choose, words }: SheetChoiceProps) {
  const list = useId();
  return (
    <p className={styles.intro}>
      <label htmlFor={list}>{words.begin.whichSheet}</label>{' '}
      <select
        id={list}
        value={chosen}
        onChange={(event) => {
          choose(Number(event.target.value));
        }}
      >
        {plans.map(({ sheet }, position) => (
          <option key={position} value={position}>
            {sheet}
          </option>
        ))}
      </select>
    </p>
  );
}
