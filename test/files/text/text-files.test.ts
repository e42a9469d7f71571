import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPlanFile, gist, rowAbout, type PlanFile } from '../../support/plan-file';

const FIXTURES = join(__dirname, '../../fixtures/plans');
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
  it.each([
    ['yunhe-notice.txt', '防汛抗旱', '水务局 | 2025-05-01 2025-05-31 month | 党组成员 副局长 水清'],
    ['yunhe-notice.txt', '禁毒', '公安局 | 2025-06-26 2025-06-26 day | 副局长 陆鸣'],
    ['yunhe-notice.txt', '电信网络', '公安局 | 2025-03-01 2025-03-15 day | 副局长 陆鸣'],
    ['yunhe-notice.txt', '低保', '民政局 | 2025-11-01 2025-11-30 month | 分管负责人 安宁'],
    ['yunhe-notice.txt', '环境日', '生态环境局 | 2025-06-05 2025-06-05 day | 副局长 韩松'],
    ['heping-gb18030.csv', '老年人', '卫健委 | 2024-04-01 2024-04-30 month | 副主任 玛依拉'],
    ['heping-gb18030.csv', '消费季', '商务局 | 2024-02-01 2024-02-29 month | 副局长 李娜'],
    [
      'heping-gb18030.csv',
      '便民生活圈',
      '和平街道办事处 | 2024-08-01 2024-08-31 month | 党工委副书记 办事处主任 古丽·艾山',
    ],
    ['heping-gb18030.csv', '审计', '审计局 | ambiguous | 总审计师 赵一曼'],
    [
      'gaoxin-bom.csv',
      '科创园',
      '建设发展局 | 2026-05-01 2026-05-31 month | 建设发展局 总工程师 孙强',
    ],
    ['gaoxin-bom.csv', '跨省通办', '政务服务局 | 2026-06-01 2026-06-30 month | 主任 阿里木·买买提'],
    ['gaoxin-bom.csv', '知识产权', '市监局 | 2026-04-01 2026-04-30 month | 局长 副局长 王五 赵六'],
    [
      'linjiang-sections.tsv',
      '微网格',
      '滨江街道 | 2024-05-01 2024-05-31 month | 党工委副书记 办事处主任 柴进',
    ],
    [
      'linjiang-sections.tsv',
      '夏季治安',
      '公安局 | 2024-05-01 2024-05-31 month | 副局长 新闻发言人 公孙胜',
    ],
    ['nanshan-times.tsv', '消费品', '商务局 | 2024-09-01 2024-09-07 day | 副局长 蒋钦'],
    ['nanshan-times.tsv', '防汛', '水利局 | 2024-07-01 2024-07-07 day | 副局长 黄盖'],
    ['nanshan-times.tsv', '食品安全', '市监局 | undetermined | 副局长 周鲂'],
    ['xueshan-names.tsv', '牦牛', '县农牧局 | 2024-05-01 2024-05-31 month | 总畜牧师 司马迁'],
    ['xueshan-names.tsv', '电子商务', '商务局 | 2024-07-01 2024-07-31 month | 副局长 扎西'],
    ['xueshan-names.tsv', '双语', '司法局 | 2024-08-01 2024-08-31 month | 县司法局 副局长 东方红'],
    ['xueshan-names.tsv', '易地搬迁', '乡村振兴局 | 2024-08-01 2024-08-31 month | 白玛措姆'],
    ['dongcheng-no-speaker.txt', '幼儿园', '教育局 | 2024-03-11 2024-03-20 tenDays | '],
    ['jiangbei-bars.txt', '渣土', '城管局 | 2024-10-01 2024-10-31 month | 四级调研员 韩遂'],
    [
      'changshan-44-rows.tsv',
      '劳动模范',
      '总工会 | 2024-04-21 2024-04-30 tenDays | 常务副主席 彭建设',
    ],
  ])('in %s, the row about %s', async (name, topic, expected) => {
    expect(gist(rowAbout(await fileOf(name), topic))).toBe(expected);
  });

  it('finds every row of every page and section', async () => {
    const counts = await Promise.all(
      files.map(async (name) => [name, (await fileOf(name)).plan.rows.length]),
    );
    expect(Object.fromEntries(counts)).toMatchObject({
      'changshan-44-rows.tsv': 44,
      'linjiang-sections.tsv': 15,
      'wudang-pages.txt': 7,
      'yunhe-notice.txt': 24,
    });
  });
});
