import { describe, expect, it } from '@jest/globals';
import { tableWorkspace, type Workspace } from '../../support/workbook/pane';
import { valuesOf } from '../../support/workbook/sheets';

const TOPIC = '第1号统计数据新闻发布会';
const NEW_TOPIC = '上年统计公报新闻发布会';

/** Writes a topic; then presses 标注 while Excel answers with an error. */
async function markAfterAWrite(
  workspace: Workspace,
  kind: 'refused' | 'done-but-failed',
  code: string,
): Promise<unknown> {
  const { pane, book } = workspace;
  const { place, plan } = (await pane.read()).found!;
  const row = plan.rows[0]!.key;
  await pane.applyWrites(place, plan, [
    { kind: 'cell', row, column: 'topic', before: TOPIC, after: NEW_TOPIC },
  ]);
  const now = (await pane.read()).found!;
  book.faults.reset();
  book.faults.at(1, { kind, code });
  return pane.mark(now.place, now.plan, new Map()).catch(pane.failureOf);
}

const topicOf = async ({ book }: Workspace) => (await valuesOf(book, '计划', 'D3'))[0]![0];

describe('撤销上次写入, after a write that failed', () => {
  it('takes back the write before, where Excel has refused the later one', async () => {
    const workspace = await tableWorkspace(3);
    expect(
      await markAfterAWrite(workspace, 'refused', 'InvalidOperationInCellEditMode'),
    ).toMatchObject({
      written: 'nothing',
    });
    expect(workspace.pane.lastWrite()).toEqual({ command: 'applyWrites', cells: 1 });
    expect(await workspace.pane.undo()).toMatchObject({ written: 1, left: [] });
    expect(await topicOf(workspace)).toBe(TOPIC);
  });

  it('takes back what came through of the later one, where nobody knows how much that is', async () => {
    const workspace = await tableWorkspace(3);
    expect(await markAfterAWrite(workspace, 'done-but-failed', 'GeneralException')).toMatchObject({
      written: 'unknown',
    });
    expect(workspace.pane.lastWrite()).toMatchObject({ command: 'mark' });
    await workspace.pane.undo();
    expect(await valuesOf(workspace.book, '计划', 'F2:G3')).toEqual([
      ['', ''],
      ['', ''],
    ]);
    expect(await topicOf(workspace)).toBe(NEW_TOPIC);
  });
});
