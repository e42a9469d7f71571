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

/** Asks which of a file's plans is meant, by the names of their sheets, or their titles where a sheet has several. */
export function SheetChoice({ plans, chosen, choose, words }: SheetChoiceProps) {
  const list = useId();
  const { begin } = words;
  const areSheets = new Set(plans.map(({ sheet }) => sheet)).size === plans.length;
  const nameOf = ({ sheet, plan }: ImportedPlan, position: number): string =>
    areSheets && sheet !== null
      ? sheet
      : [sheet, plan.title ?? `${position + 1}`].filter((text) => text !== null).join(' · ');
  return (
    <p className={styles.intro}>
      <label htmlFor={list}>{areSheets ? begin.whichSheet : begin.whichTable}</label>{' '}
      <select
        id={list}
        value={chosen}
        onChange={(event) => {
          choose(Number(event.target.value));
        }}
      >
        {plans.map((plan, position) => (
          <option key={position} value={position}>
            {nameOf(plan, position)}
          </option>
        ))}
      </select>
    </p>
  );
}
