import { expect, it } from '@jest/globals';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/reading/read-settings';
import { importFile, importPasted } from '../../../src/taskpane/begin/import-plan';

const TEXT = [
  '青山县2025年度新闻发布会计划（部门）',
  '序号\t发布单位\t发布时间\t发布主题',
  '1\t县教育局\t3月\t春季开学工作发布会',
  '青山县2025年度新闻发布会计划（乡镇）',
  '序号\t发布时间\t发布单位\t发布主题',
  '1\t5月\t柳河镇\t乡村旅游节发布会',
].join('\n');

it('finds every plan of a file, each with its own title and year', async () => {
  const found = await importFile('plan.txt', new TextEncoder().encode(TEXT), DEFAULT_SETTINGS);
  expect(found.kind === 'plans' && found.plans.map(({ plan }) => [plan.title, plan.year])).toEqual([
    ['青山县2025年度新闻发布会计划（部门）', 2025],
    ['青山县2025年度新闻发布会计划（乡镇）', 2025],
  ]);
});

it('tells the shape of a pasted text that it cannot read', async () => {
  const text = '序号\n发布单位\n发布时间\n发布主题\n发布人\n1\n2\n3\n县教育局\n3月\n5月';
  expect(await importPasted({ html: '', text }, DEFAULT_SETTINGS)).toMatchObject({
    kind: 'shape',
    shape: { kind: 'columnwise' },
  });
});
