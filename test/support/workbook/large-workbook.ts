import { openWorkspace, type Workspace } from './pane';
import { fillSheet, planRows } from './sheets';

/** A text that fills a good part of a message. */
export const LONG = '附'.repeat(20_000);

/** A plan that Excel on the web cannot put into one message: every row has a long text beside it. */
export async function largeWorkspace(rows: number): Promise<Workspace> {
  const workspace = openWorkspace();
  await fillSheet(workspace.book, '计划', planRows(rows));
  await fillSheet(workspace.book, '计划', [['说明']], 'F2');
  for (let first = 0; first < rows; first += 50) {
    const part = Array.from({ length: Math.min(50, rows - first) }, () => [LONG]);
    await fillSheet(workspace.book, '计划', part, `F${first + 3}`);
  }
  return workspace;
}
