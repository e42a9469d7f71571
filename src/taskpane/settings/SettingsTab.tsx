import { useMemo } from 'react';
import { wordsOf } from '../../locales';
import { fill } from '../../locales/fill';
import type { SettingsTableName } from '../../core/workbook-contract/settings-tables';
import { messagesFor } from '../../locales/messages';
import type { SettingsChange } from '../../core/settings/settings';
import type { Environment } from '../environment/environment';
import { FailureNotice, WrittenNotice } from '../components/Notices';
import type { TabProps } from '../frame/tab';
import { DirectoryPart } from './DirectoryPart';
import { GeneralForm } from './GeneralForm';
import { HolidaysPart } from './HolidaysPart';
import { ProblemsPart } from './ProblemsPart';
import { RuleLevels } from './RuleLevels';
import { Section } from './Section';
import {
  usePlanController,
  type PlanControllerOperations,
} from '../controller/use-plan-controller';
import type { WorkbookOperations } from '../workbook-operations';
import { WaiversPart } from './WaiversPart';
import styles from './settings.module.css';

/** What the settings tab asks of Excel. */
export type SettingsOperations = PlanControllerOperations &
  Pick<WorkbookOperations, 'changeSettings' | 'showSettings'>;

interface SettingsTabProps extends TabProps {
  readonly operations: SettingsOperations;
  readonly environment: Pick<Environment, 'later'>;
}

/** 设置: what the office decides, kept in sheets of the workbook and changed here or there. */
export function SettingsTab({ operations, environment, language, isShown }: SettingsTabProps) {
  const controller = usePlanController(operations, environment, isShown);
  const words = wordsOf(language);
  const text = words.settings;
  const { reading, isBusy, written, failure } = controller;
  const plan = reading?.found?.plan ?? null;
  const messages = useMemo(() => plan && messagesFor(plan, language), [plan, language]);
  const change = (changes: readonly SettingsChange[]): void => {
    void controller.change('settings', (now) => operations.changeSettings(changes, now));
  };
  const show = (table: SettingsTableName): void => {
    controller.show(() => operations.showSettings({ table, row: 0, column: null }));
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
          retry={controller.refresh}
          dismiss={controller.dismiss}
        />
      )}
      <p className={styles.status} role="status">
        {!reading && !failure && text.reading}
      </p>
      {written && (
        <WrittenNotice
          written={written}
          messages={messages}
          words={words}
          undo={written.kind !== 'undo' && operations.lastWrite() ? controller.undo : null}
          dismiss={controller.dismiss}
        />
      )}
      {reading && (
        <>
          {reading.problems.length > 0 && (
            <ProblemsPart
              problems={reading.problems}
              words={words}
              show={(place) => {
                controller.show(() => operations.showSettings(place));
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
            <DirectoryPart settings={reading.settings} plan={plan} {...common} />
          </Section>
          <Section title={text.holidays} {...section('节假日表')}>
            <HolidaysPart
              settings={reading.settings}
              year={reading.settings.year ?? plan?.year ?? null}
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
