import { describe, expect, it } from '@jest/globals';
import { SCORE_ROWS } from '../../support/score-cases';
import type { Workspace } from '../../support/workbook/pane';
import { found, trackedWorkspace } from '../../support/workbook/scored-workbook';
import { syncsOf } from '../../support/workbook/sheets';

const ROWS = SCORE_ROWS.slice(0, 3);
const AT = '2024-09-10 09:30';

const sheetsOf = ({ book }: Workspace) => book.model.sheets.all.map((sheet) => sheet.getName());

describe('进度看板', () => {
  it('is made in three syncs and one to show it, on one page, and is taken away again', async () => {
    const workspace = await trackedWorkspace(ROWS);
    const before = sheetsOf(workspace);
    const { place, plan } = await found(workspace);
    const { syncs, result } = await syncsOf(workspace.book, () =>
      workspace.pane.makeBoard(place, plan, AT),
    );
    expect(syncs).toBe(4);
    expect(result.left).toEqual([]);
    expect(sheetsOf(workspace)).toEqual([...before, '进度看板', '看板数据']);
    const { model } = workspace.book;
    const board = model.sheets.all.find((sheet) => sheet.getName() === '进度看板')!;
    expect(model.registry.sheets[board.getSheetId()]?.page).toMatchObject({
      ...{ orientation: 'Portrait', paperSize: 'A4' },
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
      printArea: { row: 0, column: 0, rows: 47, columns: 8 },
    });
    expect(model.registry.charts).toMatchObject([
      { name: '各月发布会图', source: { row: 5, column: 0, rows: 13, columns: 3 } },
    ]);
    expect((await workspace.pane.undo()).left).toEqual([]);
    expect(sheetsOf(workspace)).toEqual(before);
  });
});
