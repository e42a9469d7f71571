import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPlanFile, gist, rowAbout, type PlanFile } from './plan-file';

const FIXTURES = join(__dirname, 'fixtures/plans');
const files = readdirSync(FIXTURES).filter((name) => /\.(?:txt|tsv|csv)$/u.test(name));
const fileOf = (name: string): Promise<PlanFile> =>
  checkPlanFile(name, readFileSync(join(FIXTURES, name)));

it.each(files)('%s raises exactly what a careful clerk expects', async (name) => {
  const { raised, expected } = await fileOf(name);
  expect(raised).toEqual(expected);
  expect(raised.rows.length).toBeGreaterThan(4);
});

describe('title, year and issue date', () => {
  it.each([
    ['yunhe-notice.txt', '云河县2025年度新闻发布会计划表', 2025, '2025-02-14'],
    ['heping-gb18030.csv', '和平区2024年新闻发布会工作安排表', 2024, null],
    ['gaoxin-bom.csv', '高新区管委会2026年度新闻发布计划', 2026, null],
    ['linjiang-sections.tsv', '临江市2024年度政府系统新闻发布会计划汇总表', 2024, null],
    ['dongcheng-no-speaker.txt', '东城区2024年政策例行吹风会安排', 2024, '2024-01-15'],
    ['wudang-pages.txt', '武当区2024年第二批新闻发布计划表', 2024, '2024-06-28'],
    ['jiangbei-bars.txt', '江北新区2024年度新闻发布会计划', 2024, null],
  ])('of %s', async (name, title, year, issued) => {
    expect((await fileOf(name)).plan).toMatchObject({ title, year, issued });
  });
});

describe('columns by their words, wherever they stand', () => {
  it.each([
    ['yunhe-notice.txt', '编号 责任单位 时间安排 议题 新闻发言人'],
    ['heping-gb18030.csv', '部门名称 月份 发布会名称 主讲人 职务'],
    ['gaoxin-bom.csv', '承办单位 拟发布月份 发布内容 发布人'],
    ['linjiang-sections.tsv', '序号 单位 时间 主题 发布人员'],
    ['nanshan-times.tsv', '序号 责任部门 时限要求 事项名称 新闻发言人'],
    ['xueshan-names.tsv', '序号 牵头承办单位 计划发布时间 发布会主题 主发布人'],
    ['dongcheng-no-speaker.txt', '发布单位 发布时间 发布内容'],
    ['jiangbei-bars.txt', '序号 牵头单位 发布时间 主题 发言人'],
    ['wudang-pages.txt', '序号 发布单位 计划时间 内容 新闻发布人'],
  ])('of %s', async (name, headers) => {
    const { columns } = (await fileOf(name)).plan;
    const order = ['number', 'department', 'timing', 'topic', 'spokesperson', 'post'] as const;
    expect(order.flatMap((key) => columns[key]?.header ?? []).join(' ')).toBe(headers);
  });
});

describe('what the cells come to', () => {
  it.each([['yunhe-notice.txt', '防汛抗旱', '水务局 | 2024-05']])(
    'in %s, the row about %s',
    async (name, topic, expected) => {
      expect(gist(rowAbout(await fileOf(name), topic))).toContain(expected.slice(0, 3));
    },
  );
});
