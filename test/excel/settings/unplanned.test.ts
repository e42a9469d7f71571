import { expect, it } from '@jest/globals';
import { addUnplanned } from '../../../src/core/settings/editing/changes';
import type { UnplannedEntry } from '../../../src/core/tracking/forms/unplanned-form';
import { openSample } from '../../support/workbook/pane';
import { textOf } from '../../support/workbook/settings-workbook';

const policy = (编号: string, 召开时间: string): UnplannedEntry => ({
  编号,
  牵头发布单位: '发改委',
  类型: '政策解读',
  政策文件: '=若干措施',
  起算时间: '2024-06-03 00:00',
  召开时间,
  发布主题: '若干措施政策解读',
  发布人: '刘琦',
  通稿: '有',
  记者问答: '',
  图片视频: '',
  公开日期: '2024-06-18',
  实录链接: '',
});

it('keeps conferences outside the plan in a table of their own, whose formula says which came in time', async () => {
  const { book, pane } = openSample();
  const { plan } = (await pane.read()).found!;
  await pane.changeSettings([addUnplanned(policy('JW2024-001', '2024-06-14 00:00'))], plan);
  await pane.changeSettings([addUnplanned(policy('JW2024-002', '2024-06-20 00:00'))], plan);
  await book.idle();
  const [headers = [], ...lines] = await textOf(book, '计划外表');
  const at = (header: string): string[] => lines.map((line) => line[headers.indexOf(header)]!);
  expect(at('编号')).toEqual(['JW2024-001', 'JW2024-002']);
  expect(at('起算时间')).toEqual(['2024-06-03 00:00', '2024-06-03 00:00']);
  expect(at('政策文件')).toEqual(['=若干措施', '=若干措施']);
  expect(at('及时')).toEqual(['是', '否']);
  const { settings } = await pane.read();
  expect(settings.unplanned.map(({ id, topic }) => [id, topic])).toEqual([
    ['JW2024-001', '若干措施政策解读'],
    ['JW2024-002', '若干措施政策解读'],
  ]);
  expect(await pane.undo()).toMatchObject({ left: [] });
  expect(await textOf(book, '计划外表')).toHaveLength(2);
});
