import { useState, type KeyboardEvent } from 'react';
import * as z from 'zod/mini';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import { PAGE, ShowMore } from '../../components/ShowMore';
import { useKept } from '../../environment/use-kept';
import { stepAmong } from '../../focus/step-among';
import type { DueLine } from './due-lines';
import { RowActions, type RowAction } from './RowActions';
import styles from './progress.module.css';

interface DueListProps {
  /** Which of the lists it is, for what is kept of it. */
  readonly list: string;
  readonly title: string;
  readonly lines: readonly DueLine[];
  readonly isUrgent: boolean;
  /** Expanded at first. */
  readonly isOpen: boolean;
  readonly more: (count: number) => string;
  readonly selected: string | null;
  readonly select: (row: string) => void;
  readonly actionsOf: (row: string) => readonly RowAction[];
  readonly actionsName: (row: string) => string;
}

/** Arrow keys move between the lines of the list. */
const step = (event: KeyboardEvent<HTMLElement>): void => {
  stepAmong(event, { list: 'ul', lines: 'li > button:first-child' });
};

/** A collapsible list; a line selects its row in the sheet. */
export function DueList(props: DueListProps) {
  const { title, lines, isUrgent, more, selected, select, actionsOf, actionsName } = props;
  const [isOpen, setOpen] = useKept(`progress list ${props.list}`, z.boolean(), props.isOpen);
  const [shown, setShown] = useState(PAGE);
  return (
    <section>
      <h2 className={styles.title}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
          {isUrgent && <Warning16Regular aria-hidden className={styles.alarm ?? ''} />}
          {title}
        </button>
      </h2>
      {isOpen && (
        <ul className={styles.lines}>
          {lines.slice(0, shown).map(({ key, row, department, topic, note }) => (
            <li key={key} className={styles.item}>
              <button
                type="button"
                className={styles.line}
                aria-current={key === selected ? 'true' : undefined}
                onKeyDown={step}
                onClick={() => {
                  select(key);
                }}
              >
                <span>
                  <b>{row}</b> {department} {topic}
                </span>{' '}
                <span className={styles.days}>{note}</span>
              </button>
              <RowActions name={actionsName(row)} actions={actionsOf(key)} />
            </li>
          ))}
        </ul>
      )}
      {isOpen && <ShowMore shown={shown} all={lines.length} name={more} show={setShown} />}
    </section>
  );
}
