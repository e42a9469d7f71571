import { useId, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { MoreHorizontal16Regular } from '@fluentui/react-icons/svg/more-horizontal';
import styles from './progress.module.css';

/** A command for a row. */
export interface RowAction {
  readonly label: string;
  readonly run: () => void;
}

interface RowActionsProps {
  readonly name: string;
  readonly actions: readonly RowAction[];
}

/** A ⋯ button that shows the commands for a row below it. */
export function RowActions({ name, actions }: RowActionsProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <Button
        className={styles.more ?? ''}
        size="small"
        appearance="subtle"
        icon={<MoreHorizontal16Regular />}
        aria-label={name}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          setOpen(!isOpen);
        }}
      />
      {isOpen && (
        <div id={id} role="group" aria-label={name} className={styles.actions}>
          {actions.map(({ label, run }) => (
            <Button key={label} size="small" onClick={run}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
