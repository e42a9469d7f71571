import { describe, expect, it } from '@jest/globals';
import { setHeaderWord } from '../../../src/core/settings/editing/changes';
import { openWorkspace } from '../../support/workbook/pane';
import { fillSheet, syncsOf } from '../../support/workbook/sheets';

const WORDS = [
  setHeaderWord('谁来办', 'department'),
  setHeaderWord('开会日子', 'timing'),
  setHeaderWord('说啥', 'topic'),
];

describe('header words kept in the workbook', () => {
  it('let a plan be read, and found again by the commands that write to it', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', [
      ['谁来办', '开会日子', '说啥'],
      ['教育局', '5月', '招生政策新闻发布会'],
    ]);
    expect((await pane.read()).found).toBeNull();
    const { syncs } = await syncsOf(book, () => pane.changeSettings(WORDS, null));
    expect(syncs).toBeLessThanOrEqual(4);
    const { found, problems } = await pane.read();
    expect(problems).toEqual([]);
    expect(found?.plan.rows.map(({ cells }) => cells.topic.text)).toEqual(['招生政策新闻发布会']);

    await pane.convert(found!.place, found!.plan);
    const converted = (await pane.read()).found!;
    expect(converted.place.table).toBe('计划表');
    expect((await pane.addTrackingColumns(converted.place, converted.plan)).left).toEqual([]);
    expect((await pane.read()).found?.plan.rows[0]?.id).toMatch(/^FB/u);
  });

  it('are rows that people can edit: one text names one column, the last said', async () => {
    const { pane } = openWorkspace();
    await pane.changeSettings(WORDS, null);
    await pane.changeSettings([setHeaderWord('说啥', 'spokesperson')], null);
    expect([...(await pane.read()).settings.headerWords]).toEqual([
      ['谁来办', 'department'],
      ['开会日子', 'timing'],
      ['说啥', 'spokesperson'],
    ]);
    await pane.undo();
    expect((await pane.read()).settings.headerWords.get('说啥')).toBe('topic');
  });
});
