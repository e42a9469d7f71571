import { Button, ProgressBar } from '@fluentui/react-components';
import type { PlainDate } from '../../../core/calendar/plain-date';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import { DateField } from '../../components/fields/DateField';
import { DepartmentChoice } from './DepartmentChoice';
import type { ScoreOptions } from './use-score-options';
import styles from './generate.module.css';

interface GenerateHeadProps {
  readonly options: ScoreOptions;
  readonly today: PlainDate;
  readonly version: string;
  readonly words: Words;
  readonly isGenerating: boolean;
  /** Nothing else is running, and the plan has every column that the formulas read. */
  readonly canGenerate: boolean;
  readonly generate: () => void;
}

/** As-of date, departments and the button that generates the score sheets, with a progress bar. */
export function GenerateHead(props: GenerateHeadProps) {
  const { options, today, version, words, isGenerating, canGenerate, generate } = props;
  const { assess: text } = words;
  const problem = options.date === null ? text.asOfNeeded : null;
  return (
    <div className={styles.head}>
      <div className={styles.line}>
        <DateField
          label={text.asOf}
          orientation="horizontal"
          size="small"
          className={styles.asOf ?? ''}
          value={options.typed}
          change={options.type}
          {...{ today, words }}
          year={options.year}
          validation={{ validationMessage: problem }}
        />
        <span className={styles.version}>{fill(text.scheme, { version })}</span>
      </div>
      {options.isChanged && <p className={styles.note}>{text.asOfKept}</p>}
      <DepartmentChoice
        departments={options.departments}
        chosen={options.chosen}
        words={words}
        choose={options.choose}
      />
      <Button
        appearance="primary"
        disabledFocusable={!canGenerate || problem !== null || options.chosen.size === 0}
        onClick={generate}
      >
        {isGenerating ? text.generating : text.generate}
      </Button>
      {isGenerating && <ProgressBar aria-label={text.generating} />}
      {options.chosen.size === 0 && (
        <p className={styles.note} role="alert">
          {text.noDepartments}
        </p>
      )}
    </div>
  );
}
