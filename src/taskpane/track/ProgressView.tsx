import { useMemo } from 'react';
import { Button } from '@fluentui/react-components';
import { fill } from '../../locales/fill';
import type { Messages } from '../../locales/messages';
import { Counts } from './Counts';
import { DueList } from './DueList';
import { linesOf } from './lines';
import { Months } from './Months';
import type { Standing } from './standing';
import type { PlanDesk } from '../plan-desk';
import styles from './track.module.css';

interface ProgressViewProps {
  readonly desk: PlanDesk;
  readonly standing: Standing;
  /** Name of the department that is shown alone; empty for all. */
  readonly department: string;
  readonly choose: (department: string) => void;
  readonly messages: Messages;
  readonly remind: () => void;
  /** `null` where nothing can be recorded. */
  readonly register: (() => void) | null;
}

/** How the plan, or one department's part of it, stands: counts, months, and what asks for something. */
export function ProgressView(props: ProgressViewProps) {
  const { desk, standing, department, choose, messages, remind, register } = props;
  const { words } = messages;
  const text = words.progress;
  const progress = useMemo(() => standing.of(department), [standing, department]);
  const lists = linesOf(progress, messages);
  return (
    <>
      <div className={styles.bar}>
        <select
          className={styles.choice}
          aria-label={words.check.byDepartment}
          value={department}
          onChange={(event) => {
            choose(event.target.value);
          }}
        >
          <option value="">{fill(words.check.any, { name: words.check.byDepartment })}</option>
          {standing.departments.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        <span className={styles.asOf}>{fill(text.asOf, { date: standing.context.asOf })}</span>
      </div>
      <div className={styles.body}>
        <Counts counts={progress.counts} words={words} />
        <Months months={progress.months} words={words} />
        {desk.isGone && <p className={styles.hint}>{words.check.gone}</p>}
        {lists.map(({ name, lines }) => (
          <DueList
            key={name}
            title={fill(text.lists[name], { count: lines.length })}
            lines={lines}
            isUrgent={name === 'overdue'}
            isOpen={name === 'overdue' || name === 'thisMonth'}
            more={(count) => fill(text.more, { count })}
            selected={desk.selected}
            select={desk.select}
          />
        ))}
        {lists.length === 0 && <p className={styles.hint}>{text.nothing}</p>}
      </div>
      <div className={styles.foot}>
        <Button
          appearance="primary"
          disabledFocusable={register === null}
          onClick={() => {
            register?.();
          }}
        >
          {text.register}
        </Button>
        <Button onClick={remind}>{text.remind}</Button>
      </div>
    </>
  );
}
