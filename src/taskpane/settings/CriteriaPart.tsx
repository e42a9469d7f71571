import { CRITERIA } from '../../core/assessment/criteria';
import type { SettingsPartProps } from './part';
import { RowsForm } from './RowsForm';

/** 评分项: points and clause of each criterion. */
export function CriteriaPart({ settings, ...part }: SettingsPartProps) {
  const { settings: text, assessment } = part.words;
  const { points, bases } = settings.scheme;
  return (
    <RowsForm
      {...part}
      table="评分项表"
      title={text.criteria}
      rows={CRITERIA.map(({ code }) => ({
        title: assessment.criteria[code],
        key: { 代码: code },
        cells: { 分值: String(points[code]), 依据: bases[code] },
      }))}
      columns={[
        { header: '分值', label: text.points, isNumber: true },
        { header: '依据', label: text.basis, isNumber: false },
      ]}
    />
  );
}
