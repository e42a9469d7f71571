import { useState, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { fill } from '../../locales/fill';
import type { Messages } from '../../locales/messages';
import type { EntryGroup } from './entries';
import { FindingItem, type FindingActions } from './FindingItem';
import styles from './list.module.css';

/** As many findings as are drawn at a time: a plan may have thousands. */
const PAGE = 60;

interface FindingGroupProps {
  readonly group: EntryGroup;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly selected: string | null;
  readonly isBusy: boolean;
  readonly messages: Messages;
  readonly actions: FindingActions;
  /** Stands beside the heading. */
  readonly children?: ReactNode;
}

/** The findings of one level, under a heading that opens and closes them. */
export function FindingGroup(props: FindingGroupProps) {
  const { group, isOpen, toggle, selected, isBusy, messages, actions, children } = props;
  const { check, level } = messages.words;
  const [wanted, setWanted] = useState(PAGE);
  const { entries } = group;
  const at = entries.findIndex(({ id }) => id === selected);
  const count = Math.max(wanted, Math.ceil((at + 1) / PAGE) * PAGE);
  const hasFixes = group.level === 'format' && entries.some(({ finding }) => finding.fix);
  const title = hasFixes ? check.formatGroup : check.group;
  return (
    <section className={styles.group}>
      <div className={styles.heading}>
        <h2 className={styles.title}>
          <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={toggle}>
            {isOpen ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
            {fill(title, { level: level[group.level], count: entries.length })}
          </button>
        </h2>
        {children}
      </div>
      {isOpen && (
        <ul className={styles.items}>
          {entries.slice(0, count).map((entry) => (
            <FindingItem
              key={entry.id}
              entry={entry}
              isSelected={entry.id === selected}
              isBusy={isBusy}
              messages={messages}
              actions={actions}
            />
          ))}
        </ul>
      )}
      {isOpen && count < entries.length && (
        <Button
          appearance="subtle"
          className={styles.more ?? ''}
          onClick={() => {
            setWanted(count + PAGE);
          }}
        >
          {fill(check.more, {
            count: Math.min(PAGE, entries.length - count),
            total: entries.length,
          })}
        </Button>
      )}
    </section>
  );
}
