import { Field, Select } from '@fluentui/react-components';
import type { LookAlike } from '../../../core/tracking/look-alike-columns';
import type { Words } from '../../../locales';
import { fill } from '../../../locales/fill';
import styles from './look-alike-question.module.css';

interface LookAlikeQuestionProps {
  readonly alike: LookAlike;
  readonly isDeclined: boolean;
  readonly decline: (isDeclined: boolean) => void;
  readonly words: Words;
}

/** Asks whether an existing column with a similar header is the tracking column that would otherwise be added. */
export function LookAlikeQuestion({ alike, isDeclined, decline, words }: LookAlikeQuestionProps) {
  const { progress: text, tracking } = words;
  const { header, column } = alike;
  return (
    <Field
      className={styles.question ?? ''}
      label={fill(text.alike, { header, column: tracking.columns[column] })}
    >
      <Select
        size="small"
        value={isDeclined ? 'add' : 'use'}
        onChange={(_, { value }) => {
          decline(value === 'add');
        }}
      >
        {/* The Chinese name: it becomes the header. */}
        <option value="use">{fill(text.adopt, { column })}</option>
        <option value="add">{text.addAnother}</option>
      </Select>
    </Field>
  );
}
