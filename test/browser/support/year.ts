import { sampleYear } from '../../../scripts/sample-year/data';
import { serialOfDate } from '../../../src/core/calendar/excel-serial';
import { parsePlainDate } from '../../../src/core/calendar/plain-date';
import type { WorkbookPage } from './workbook-page';

/** The last 序号 of the notice's table: later ones were added in the year. */
const PLANNED = 28;

/** As people type it: a day becomes Excel's number. */
function typed(text: string): string | number {
  const date = parsePlainDate(text);
  return date ? serialOfDate(date) : text;
}

/** Types a year's evidence into the tracking columns of the sample plan, and the office's decisions into 加扣分表. */
export async function liveThroughTheYear(workbook: WorkbookPage): Promise<void> {
  const { evidence, tables } = sampleYear();
  const rows = Array.from(
    { length: PLANNED },
    (_, i) => new Map(Object.entries(evidence.get(i + 1) ?? {})),
  );
  const columns = [...new Set(rows.flatMap((cells) => [...cells.keys()]))].map(
    (name) => [name, rows.map((cells) => [typed(cells.get(name) ?? '')])] as const,
  );
  const headers = ['牵头发布单位', '计划编号', '类型', '分值', '依据文号', '说明'];
  const decisions = [
    headers,
    ...tables.加扣分表.map((line) => headers.map((name) => line[name] ?? '')),
  ];
  await workbook.excel(`
    const { tables, worksheets } = context.workbook;
    const plan = tables.getItem('计划表').columns;
    for (const [name, values] of ${JSON.stringify(columns)})
      plan.getItem(name).getDataBodyRange().values = values;
    const decisions = ${JSON.stringify(decisions)};
    const range = worksheets.getItem('考核设置').getRange('CA2').getResizedRange(decisions.length - 1, 5);
    range.values = decisions;
    worksheets.getItem('考核设置').tables.add(range, true).name = '加扣分表';
    await context.sync();`);
}
