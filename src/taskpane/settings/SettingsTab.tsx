import { useCallback, useMemo } from 'react';
import type { PlainDate } from '../../core/calendar/plain-date';
import type { Plan } from '../../core/plan/model/plan';
import type { SettingsChange } from '../../core/settings/settings';
import type { SettingsTableName } from '../../core/workbook-contract/settings-tables';
import type { WorkbookReading } from '../../excel/plan/reading';
import { wordsOf, type Words } from '../../locales';
import { fill } from '../../locales/fill';
import { messagesFor } from '../../locales/messages';
import { TabNotices } from '../components/notices/TabNotices';
import type { PlanOperations } from '../controller/plan-controller';
import { usePlanController } from '../controller/use-plan-controller';
import type { Environment } from '../environment/environment';
import type { TabProps } from '../frame/tab';
import type { WorkbookOperations } from '../controller/workbook-operations';
import { CriteriaPart } from './CriteriaPart';
import { DirectoryPart } from './DirectoryPart';
import { GeneralForm } from './GeneralForm';
import { GradesPart } from './GradesPart';
import { HolidaysPart } from './HolidaysPart';
import { ParametersPart } from './ParametersPart';
import { ProblemsPart } from './ProblemsPart';
import { RuleLevels } from './RuleLevels';
import { Section } from './Section';
import { WaiversPart } from './WaiversPart';
import styles from './settings.module.css';

/** The Excel operations of the settings tab. */
export type SettingsOperations = PlanOperations &
  Pick<WorkbookOperations, 'changeSettings' | 'showSettings'>;

interface SettingsTabProps extends TabProps {
  readonly operations: SettingsOperations;
  readonly environment: Pick<Environment, 'later' | 'today'>;
}

/** 设置: the decisions of the office, stored in sheets of the workbook and changed here or there. */
export function SettingsTab({ operations, environment, language, isShown }: SettingsTabProps) {
  const { controller, state } = usePlanController(operations, environment, isShown, 'settings');
  const words = wordsOf(language);
  const { reading, isBusy, failure } = state;
  const plan = reading?.found?.plan ?? null;
  const messages = useMemo(() => plan && messagesFor(plan, language), [plan, language]);
  const change = useCallback(
    (changes: readonly SettingsChange[]) => {
      void controller.change('settings', (now) => operations.changeSettings(changes, now));
    },
    [controller, operations],
  );
  return (
    <div className={styles.tab}>
      <TabNotices {...{ controller, state, messages, words }} />
      <p className={styles.status} role="status">
        {!reading && !failure && words.settings.reading}
        {state.isGone && words.assess.gone}
      </p>
      {reading && reading.problems.length > 0 && (
        <ProblemsPart
          problems={reading.problems}
          words={words}
          show={(place) => {
            controller.show(() => operations.showSettings(place));
          }}
        />
      )}
      {reading && (
        <SettingsSections
          {...{ reading, plan, words, isBusy, change }}
          today={environment.today()}
          show={(table, row, column) => {
            controller.show(() =>
              operations.showSettings({ table, row: row ?? 0, column: column ?? null }),
            );
          }}
        />
      )}
    </div>
  );
}

interface SettingsSectionsProps {
  readonly reading: WorkbookReading;
  readonly plan: Plan | null;
  readonly words: Words;
  readonly isBusy: boolean;
  readonly today: PlainDate;
  readonly change: (changes: readonly SettingsChange[]) => void;
  /** Shows a table, or a cell of it. */
  readonly show: (
    table: SettingsTableName,
    row?: Readonly<Record<string, string>>,
    column?: string,
  ) => void;
}

/** One section for each settings table. */
function SettingsSections(props: SettingsSectionsProps) {
  const { reading, plan, words, isBusy, today, change, show } = props;
  const { settings } = reading;
  const text = words.settings;
  const year = settings.year ?? plan?.year ?? null;
  const common = (table: SettingsTableName) => ({
    ...{ settings, words, isBusy, change },
    showCell: settings.tables.has(table) ? show : null,
  });
  const section = (table: SettingsTableName) => ({
    ...{ table, words, show },
    isStored: settings.tables.has(table),
  });
  return (
    <>
      <Section title={text.general} isOpen {...section('参数表')}>
        <GeneralForm {...common('参数表')} {...{ today, year }} />
      </Section>
      <Section title={text.criteria} {...section('评分项表')} isLate>
        <CriteriaPart {...common('评分项表')} />
      </Section>
      <Section title={text.grades} {...section('等级表')} isLate>
        <GradesPart {...common('等级表')} />
      </Section>
      <Section title={text.parameters} {...section('参数表')} place="parameters" isLate>
        <ParametersPart {...common('参数表')} />
      </Section>
      <Section title={text.rules} {...section('校验规则表')}>
        <RuleLevels {...common('校验规则表')} />
      </Section>
      <Section title={text.directory} {...section('名录表')}>
        <DirectoryPart plan={plan} {...common('名录表')} />
      </Section>
      <Section title={text.holidays} {...section('节假日表')}>
        <HolidaysPart {...common('节假日表')} {...{ today, year }} />
      </Section>
      <Section
        title={fill(text.waivers, { count: settings.waivers.length })}
        {...section('校验豁免表')}
      >
        <WaiversPart {...common('校验豁免表')} />
      </Section>
    </>
  );
}
