import { isPlaceholder } from '../../../plan/cells/placeholder';
import { publishedOn } from '../../../tracking/status';
import { MATERIALS } from '../../../plan/tracking-columns/tracking-columns';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'tracking/published-incomplete',
  level: 'warning',
  column: null,
  scope: 'row',
  needs: ['公开日期'],
  check(row, { asOf }, report) {
    const cells = row.tracking?.cells;
    if (!cells || publishedOn(row, asOf) === null) return;
    for (const column of MATERIALS) {
      const text = cells[column]?.text;
      if (text === '' || text === '无') report({ column, variant: 'material', data: { column } });
    }
    if (cells.实录链接 && isPlaceholder(cells.实录链接.text))
      report({ column: '实录链接', variant: 'link' });
  },
});
