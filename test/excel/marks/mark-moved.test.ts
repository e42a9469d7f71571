import { expect, it } from '@jest/globals';
import { ERROR, found, resultsFor } from '../../support/workbook/marked-workbook';
import { tableWorkspace, type Workspace } from '../../support/workbook/pane';

type Edit = (sheet: Excel.Worksheet, table: Excel.Table) => void;

/** Marks the second row of a plan of four, while somebody else edits the sheet before Excel serves the request. */
async function markDuring(workspace: Workspace, edit: Edit): Promise<void> {
  const { place, plan } = await found(workspace);
  const { book } = workspace;
  await book.idle();
  let release = (): void => undefined;
  book.faults.reset();
  book.faults.at(1, {
    kind: 'delayed',
    until: new Promise((resolve) => {
      release = resolve;
    }),
  });
  const marking = workspace.pane.mark(place, plan, resultsFor(plan, 1));
  while (book.faults.requests < 1) await book.idle();
  await book.attach().Excel.run(async (context) => {
    edit(context.workbook.worksheets.getItem('计划'), context.workbook.tables.getItem('计划表'));
    await context.sync();
  });
  release();
  await marking;
}

it.each<[string, Edit]>([
  [
    'sorted',
    (_, table) => {
      table.sort.apply([{ key: 0, ascending: false }]);
    },
  ],
  [
    'had a row inserted',
    (_, table) => void table.rows.add(0, [[9, '财政局', '5月', '新', '王五']]),
  ],
  [
    'lost a row',
    (_, table) => {
      table.rows.getItemAt(0).delete();
    },
  ],
  ['moved down', (sheet) => void sheet.getRange('1:1').insert('Down')],
  ['moved to the right', (sheet) => void sheet.getRange('A:A').insert('Right')],
  ['given another column', (sheet) => void sheet.getRange('B:B').insert('Right')],
])(
  'a plan that is %s while it is being marked has the result in the right row',
  async (_, edit) => {
    const workspace = await tableWorkspace(4);
    await markDuring(workspace, edit);
    const { plan } = await found(workspace);
    const marked = plan.rows.map(({ cells, tracking }) => [
      cells.topic.text,
      tracking?.cells.校验结果?.text ?? '',
    ]);
    expect(marked.filter(([, result]) => result !== '')).toEqual([
      ['第2号统计数据新闻发布会', ERROR],
    ]);
    expect(plan.headers.filter((header) => header === '校验结果')).toHaveLength(1);
  },
);
