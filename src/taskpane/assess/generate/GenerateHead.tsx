import { Button, Field, Input, ProgressBar } from '@fluentui/react-components';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import { DepartmentChoice } from './DepartmentChoice';
import type { ScoreOptions } from './use-score-options';
import styles from '../assess.module.css';

interface GenerateHeadProps {
  readonly wanted: ScoreOptions;
  readonly version: string;
  readonly words: Words;
  readonly isGenerating: boolean;
  /** Nothing else is going on, and the plan has every column that formulas read. */
  readonly canGenerate: boolean;
  readonly generate: () => void;
}

/** As of which day and for whom, and the button that generates; a bar under it while that goes on. */
export function GenerateHead(props: GenerateHeadProps) {
  const { wanted, version, words, isGenerating, canGenerate, generate } = props;
  const { assess: text } = words;
  const problem = wanted.date === null ? text.asOfNeeded : null;
  return (
    <div className={styles.head}>
      <div className={styles.line}>
        <Field
          label={text.asOf}
          orientation="horizontal"
          size="small"
          className={styles.asOf ?? ''}
          {...(problem === null ? {} : { validationMessage: problem })}
        >
          <Input
            type="date"
            size="small"
            value={wanted.typed}
            onChange={(_, { value }) => {
              wanted.type(value);
            }}
          />
        </Field>
        <span className={styles.version}>{fill(text.scheme, { version })}</span>
      </div>
      {wanted.isChanged && <p className={styles.note}>{text.asOfKept}</p>}
      <DepartmentChoice
        departments={wanted.departments}
        chosen={wanted.chosen}
        words={words}
        choose={wanted.choose}
      />
      <Button
        appearance="primary"
        disabledFocusable={!canGenerate || problem !== null || wanted.chosen.size === 0}
        onClick={generate}
      >
        {isGenerating ? text.generating : text.generate}
      </Button>
      {isGenerating && <ProgressBar aria-label={text.generating} />}
      {wanted.chosen.size === 0 && (
        <p className={styles.note} role="alert">
          {text.noDepartments}
        </p>
      )}
    </div>
  );
}
