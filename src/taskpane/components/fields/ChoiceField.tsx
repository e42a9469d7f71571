import { Field, Radio, RadioGroup, Select, type FieldProps } from '@fluentui/react-components';
import type { Words } from '../../../locales';
import { choiceText } from '../../../locales/phrases/choice-text';
import styles from './choice-field.module.css';

/** As many choices stand beside each other at 320 px; more become a list. */
const MOST_BESIDE = 3;

interface ChoiceFieldProps extends Pick<FieldProps, 'validationState' | 'validationMessage'> {
  readonly label: string;
  readonly choices: readonly string[];
  /** As the cell stores it; empty if nothing is chosen. */
  readonly value: string;
  readonly required?: boolean;
  /** Always shown below the field; empty for none. */
  readonly hint?: string;
  readonly words: Words;
  readonly change: (value: string) => void;
}

/** One of the choices of a column, or none: all in sight while they are few. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { label, choices, value, hint = '', words, change, ...field } = props;
  // A cell can hold what is no choice: it is shown until another is chosen.
  const others = value === '' || choices.includes(value) ? [] : [value];
  const shown = ['', ...choices, ...others];
  const set = (_: unknown, data: { readonly value: string }): void => {
    change(data.value);
  };
  return (
    <Field label={label} {...field} {...(hint !== '' && { hint })}>
      {choices.length > MOST_BESIDE ? (
        <Select value={value} onChange={set}>
          {shown.map((choice) => (
            <option key={choice} value={choice}>
              {choiceText(choice, words)}
            </option>
          ))}
        </Select>
      ) : (
        <RadioGroup layout="horizontal" className={styles.choices} value={value} onChange={set}>
          {shown.map((choice) => (
            <Radio
              key={choice}
              value={choice}
              label={choice === '' ? words.tracking.unchosen : choiceText(choice, words)}
            />
          ))}
        </RadioGroup>
      )}
    </Field>
  );
}
