import { Field, Input } from '@fluentui/react-components';
import type { SettingsProblem } from '../../core/settings/settings';
import type { Words } from '../../locales';
import { typedProblem } from '../../locales/phrases/settings-problem';
import { CellButton } from './CellButton';
import styles from './settings.module.css';

interface SettingFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly isNumber?: boolean;
  /** What reading the cell would find wrong with it. */
  readonly problem: SettingsProblem | undefined;
  /** What its cell is called, if not by the label alone. */
  readonly cell?: string;
  readonly words: Words;
  /** `null` while there is no cell. */
  readonly show: (() => void) | null;
}

/** A setting with the way to its cell. */
export function SettingField(props: SettingFieldProps) {
  const {
    label,
    hint,
    value,
    change,
    isNumber = false,
    problem,
    words,
    show,
    cell = label,
  } = props;
  return (
    <div className={styles.setting}>
      <Field
        className={styles.field ?? ''}
        label={label}
        {...(hint !== undefined && { hint })}
        validationMessage={problem ? typedProblem(problem, words) : null}
      >
        <Input
          size="small"
          value={value}
          inputMode={isNumber ? 'decimal' : 'text'}
          onChange={(_, data) => {
            change(data.value);
          }}
        />
      </Field>
      {show && <CellButton name={cell} words={words} show={show} />}
    </div>
  );
}
