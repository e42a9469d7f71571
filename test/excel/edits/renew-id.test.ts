import { expect, it } from '@jest/globals';
import { openWorkspace } from '../../support/workbook/pane';
import {
  addTable,
  fillSheet,
  HEADER,
  planRows,
  syncsOf,
  valuesOf,
} from '../../support/workbook/sheets';

it('gives a copied row an id that was never given, and leaves the row it was copied from', async () => {
  const { book, pane } = openWorkspace();
  const [title = [], , ...body] = planRows(3);
  const rows = body.map((row, i) => [...row, `FB2024-00${i + 1}`]);
  const copy = [...rows[1]!];
  await fillSheet(book, '计划', [title, [...HEADER, '计划编号'], ...rows, copy]);
  await addTable(book, '计划', 'A2:F6', '计划表');
  await fillSheet(book, '变更台账', [
    ['计划编号', '变更类型'],
    ['FB2024-007', '改期'],
  ]);
  await addTable(book, '变更台账', 'A1:B2', '变更台账表');
  const { place, plan } = (await pane.read()).found!;
  const { syncs, result } = await syncsOf(book, () =>
    pane.renewId({ place, plan, row: plan.rows[3]!.key }),
  );
  expect([syncs, result]).toEqual([2, { written: 1, left: [] }]);
  expect(await valuesOf(book, '计划', 'F3:F6')).toEqual([
    ['FB2024-001'],
    ['FB2024-002'],
    ['FB2024-003'],
    ['FB2024-008'],
  ]);
  expect(await pane.undo()).toEqual({ written: 1, left: [] });
  expect(await valuesOf(book, '计划', 'F6')).toEqual([['FB2024-002']]);
});

it('writes to the copy where its model was given a new id meanwhile', async () => {
  const { book, pane } = openWorkspace();
  const [title = [], , ...body] = planRows(3);
  const rows = body.map((row) => [...row, 'FB2024-001', '']);
  await fillSheet(book, '计划', [title, [...HEADER, '计划编号', '内容审核人'], ...rows]);
  await addTable(book, '计划', 'A2:G5', '计划表');
  const { place, plan } = (await pane.read()).found!;
  await fillSheet(book.attach(), '计划', [['FB2024-005'], ['FB2024-006']], 'F3');
  await pane.recordRow({ place, plan, row: plan.rows[1]!.key }, { 内容审核人: '李静' });
  expect(await valuesOf(book, '计划', 'G3:G5')).toEqual([[''], ['李静'], ['']]);
});
