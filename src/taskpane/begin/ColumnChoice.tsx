import { Field, Select } from '@fluentui/react-components';
import { COLUMN_KEYS, type ColumnKey } from '../../core/plan/header/header';
import { comparable, isBlank } from '../../core/plan/cells/text';
import type { Words } from '../../locales';
import { fill } from '../../locales/fill';
import type { Answers, UnknownTable } from './unknown-table';
import styles from './begin.module.css';

interface ColumnChoiceProps {
  readonly table: UnknownTable;
  readonly answers: Answers;
  readonly answer: (answers: Answers) => void;
  readonly words: Words;
}

/** The headers of a table, without duplicates. */
const headersOf = ({ header }: UnknownTable): readonly string[] => [
  ...new Map(
    header.texts.filter((text) => !isBlank(text)).map((text) => [comparable(text), text]),
  ).values(),
];

/** Asks which header is which column of the plan. */
export function ColumnChoice({ table, answers, answer, words }: ColumnChoiceProps) {
  const { begin, column } = words;
  const headers = headersOf(table);
  const choose = (key: ColumnKey, text: string): void => {
    const others = [...answers].filter(([of, header]) => of !== key && header !== text);
    answer(new Map(text === '' ? others : [...others, [key, text]]));
  };
  return (
    <>
      <p className={styles.intro}>
        {fill(begin.whichColumns, { headers: headers.join('、'), sheet: table.sheet ?? '' })}
      </p>
      <div className={styles.columns}>
        {COLUMN_KEYS.map((key) => (
          <Field key={key} size="small" orientation="horizontal" label={column[key]}>
            <Select
              size="small"
              value={answers.get(key) ?? ''}
              onChange={(_, { value }) => {
                choose(key, value);
              }}
            >
              <option value="">{begin.noColumn}</option>
              {headers.map((header) => (
                <option key={header} value={header}>
                  {header}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
    </>
  );
}
