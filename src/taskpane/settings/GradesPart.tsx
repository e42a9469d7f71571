import type { SettingsPartProps } from './part';
import { RowsForm } from './RowsForm';
import styles from './settings.module.css';

/** 等级: names and thresholds. */
export function GradesPart({ settings, ...part }: SettingsPartProps) {
  const { settings: text } = part.words;
  const { grades } = settings.scheme;
  return (
    <>
      <p className={styles.quiet}>{text.gradesHint}</p>
      <RowsForm
        {...part}
        table="等级表"
        title={text.grades}
        rows={grades.map(({ from, grade }) => ({
          title: grade,
          key: { 等级: grade },
          cells: { 下限: String(from), 等级: grade },
        }))}
        columns={[
          { header: '下限', label: text.threshold, isNumber: true },
          { header: '等级', label: text.gradeName, isNumber: false },
        ]}
      />
    </>
  );
}
