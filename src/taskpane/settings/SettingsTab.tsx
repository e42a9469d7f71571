import { Button } from '@fluentui/react-components';
import { wordsOf } from '../../locales';
import { fill } from '../../locales/fill';
import type { SettingsTableName } from '../../core/settings/tables';
import { FailureNotice } from '../check/Notices';
import type { TabProps } from '../frame/tab';
import { DirectoryPart } from './DirectoryPart';
import { GeneralForm } from './GeneralForm';
import { HolidaysPart } from './HolidaysPart';
import { ProblemsPart } from './ProblemsPart';
import { RuleLevels } from './RuleLevels';
import { Section } from './Section';
import { useSettings, type SettingsOperations } from './settings-desk';
import { WaiversPart } from './WaiversPart';
import styles from './settings.module.css';

interface SettingsTabProps extends TabProps {
  readonly operations: SettingsOperations;
}

/** 设置: what the office decides, kept in sheets of the workbook and changed here or there. */
export function SettingsTab({ operations, language, isShown }: SettingsTabProps) {
  const desk = useSettings(operations, isShown);
  const words = wordsOf(language);
  const text = words.settings;
  const { reading, isBusy, written, failure, change } = desk;
  const show = (table: SettingsTableName): void => {
    desk.run(() => operations.showSettings({ table, row: 0, column: null }));
  };
  const common = { words, isBusy, change };
  const section = (table: SettingsTableName) => ({
    table,
    words,
    show,
    isStored: reading?.settings.tables.has(table) ?? false,
  });
  return (
    <div className={styles.tab}>
      {failure && (
        <FailureNotice
          failure={failure}
          words={words}
          retry={desk.refresh}
          dismiss={desk.dismiss}
        />
      )}
      <p className={styles.status} role="status">
        {!reading && !failure && text.reading}
        {written !== null && fill(written > 0 ? text.saved : text.savedNothing, { count: written })}
      </p>
      {written !== null && written > 0 && operations.lastWrite() && (
        <Button size="small" disabled={isBusy} onClick={desk.undo}>
          {words.written.undoButton}
        </Button>
      )}
      {reading && (
        <>
          {reading.problems.length > 0 && (
            <ProblemsPart
              problems={reading.problems}
              words={words}
              show={(place) => {
                desk.run(() => operations.showSettings(place));
              }}
            />
          )}
          <Section title={text.general} isOpen {...section('参数表')}>
            <GeneralForm
              // Typed anew when the sheet says something else: the workbook is the truth.
              key={[reading.settings.year, reading.settings.issued, reading.settings.asOf].join()}
              settings={reading.settings}
              {...common}
            />
          </Section>
          <Section title={text.rules} {...section('校验规则表')}>
            <RuleLevels settings={reading.settings} {...common} />
          </Section>
          <Section title={text.directory} {...section('名录表')}>
            <DirectoryPart
              settings={reading.settings}
              plan={reading.found?.plan ?? null}
              {...common}
            />
          </Section>
          <Section title={text.holidays} {...section('节假日表')}>
            <HolidaysPart
              settings={reading.settings}
              year={reading.settings.year ?? reading.found?.plan.year ?? null}
              {...common}
            />
          </Section>
          <Section
            title={fill(text.waivers, { count: reading.settings.waivers.length })}
            {...section('校验豁免表')}
          >
            <WaiversPart settings={reading.settings} {...common} />
          </Section>
        </>
      )}
    </div>
  );
}
