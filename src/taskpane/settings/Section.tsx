import type { ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { Words } from '../../locales';
import { fill } from '../../locales/fill';
import {
  SETTINGS_TABLES,
  type SettingsTableName,
} from '../../core/workbook-contract/settings-tables';
import { KeptDetails } from '../components/KeptDetails';
import styles from './settings.module.css';

interface SectionProps {
  readonly title: string;
  /** The table that the section is about. */
  readonly table: SettingsTableName;
  /** Whether the workbook has the table. */
  readonly isStored: boolean;
  readonly words: Words;
  readonly show: (table: SettingsTableName) => void;
  readonly isOpen?: boolean | undefined;
  /** Of several sections about one table, what this one is kept by. */
  readonly place?: string;
  /** Its content is made when it is first opened. */
  readonly isLate?: boolean;
  readonly children: ReactNode;
}

/** A collapsible part of the settings, with a link to the sheet that stores it. */
export function Section(props: SectionProps) {
  const { title, table, isStored, words, show, isOpen, place = table, isLate = false } = props;
  const { settings } = words;
  const { sheet } = SETTINGS_TABLES[table];
  const content = (
    <div className={styles.content}>
      <p className={styles.quiet}>
        {fill(isStored ? settings.stored : settings.notStored, { sheet, table })}
        {isStored && (
          <Button
            size="small"
            appearance="transparent"
            onClick={() => {
              show(table);
            }}
          >
            {fill(settings.openSheet, { table })}
          </Button>
        )}
      </p>
      {props.children}
    </div>
  );
  return (
    <KeptDetails
      place={`settings ${place}`}
      className={styles.section}
      isOpen={isOpen}
      late={isLate && content}
    >
      <summary className={styles.summary}>
        <h2 className={styles.title}>{title}</h2>
      </summary>
      {!isLate && content}
    </KeptDetails>
  );
}
