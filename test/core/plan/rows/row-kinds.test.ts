import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_DIRECTORY } from '../../../../src/core/plan/units/directory';
import { textCell } from '../../../../src/core/plan/cells/grid';
import { readPlan } from '../../../../src/core/plan/read-plan';

const HEADER = '序号|单位|时间|主题|发布人';
const TITLE = '2024年度新闻发布会计划';

const cells = (line: string) => line.split('|').map(textCell);

/** What becomes of a line between two conferences. */
function kindOf(line: string, [first, last] = ['1', '2']): string {
  const plan = readPlan(
    {
      rows: [
        cells(TITLE),
        cells(HEADER),
        cells(`${first}|统计局|8月|上半年经济运行情况发布会|副局长 马超`),
        cells(line),
        cells(`${last}|教育局|9月|中小学招生政策发布会|副局长 王海洋`),
      ],
      merges: [],
    },
    { directory: BUILT_IN_DIRECTORY },
  )!;
  const aside = plan.asides.find(({ gridRow }) => gridRow === 3);
  if (aside) return aside.kind;
  if (plan.rows.some(({ gridRow }) => gridRow === 3)) return 'row';
  return plan.rows[0]!.cells.topic.text.endsWith('发布会') ? 'skipped' : 'joined';
}

describe('a line between conferences is', () => {
  it.each([
    ['row', '2|民政局|10月|养老服务发布会|副局长 张倩'],
    ['row', '|民政局|10月|养老服务发布会|副局长 张倩'],
    ['row', '2|民政局|||'],
    ['row', '2|民政局|/||'],
    ['row', '备注|民政局|10月|养老服务发布会|副局长 张倩'],
    ['subtotal', '|本季度共1场|||'],
    ['note', '备注|以实际召开为准|||'],
    ['row', '2|民政局|/|/|副局长 张倩'],
    ['row', '2|民政局|10月|/|/'],
    ['row', '2|民政局|/|无障碍环境建设|/'],
    ['note', '2|民政局|/|/|/'],
    ['note', '2|民政局|无|无|（无）'],
    ['note', '|民政局||本年度无新闻发布计划|'],
    ['note', '2|民政局|全年不召开新闻发布会||'],
    ['note', '2|民政局|/|本单位暂无发布任务|/'],
    ['note', '2|/|/|/|/'],
    ['row', '2|民政局|10月||'],
    ['row', '2||10月|养老服务发布会|'],
    ['row', '2|合计局|10月|养老服务发布会|副局长 张倩'],
    ['row', '2|民政局|10月|说明：养老服务发布会|副局长 张倩'],
    ['row', '2|民政局|10月|某某先进事迹发布会|副局长 张倩'],
    ['skipped', '||||'],
    ['skipped', '2||||'],
    ['skipped', HEADER],
    ['header', '（1）|（2）|（3）|（4）|（5）'],
    ['header', '甲|乙|丙|丁|'],
    ['title', `${TITLE}||||`],
    ['title', '2024年度新闻发布会安排表||||'],
    ['title', '附件2：新闻发布会计划表||||'],
    ['groupHeading', '一、县直部门||||'],
    ['groupHeading', '（二）乡镇街道||||'],
    ['groupHeading', '第一部分||||'],
    ['groupHeading', '三月份||||'],
    ['groupHeading', '★第二季度||||'],
    ['groupHeading', '二、第二季度（4场）||||'],
    ['groupHeading', '3月份|2场|||'],
    ['groupHeading', '一|县直部门|||'],
    ['groupHeading', '县直部门||||'],
    ['subtotal', '小计|3场|||'],
    ['subtotal', '合计：12场||||'],
    ['subtotal', '共12场||||'],
    ['subtotal', '第一季度小计|||4|'],
    ['subtotal', '一|县直单位|合计2场||'],
    ['note', '备注：时间以实际为准||||'],
    ['note', '注1：时间以实际为准||||'],
    ['note', '说明|时间以实际为准|||'],
    ['note', '（单位全称）|（具体到月）|||'],
    ['note', '|（单位全称）|（具体到月）|（主题）|（姓名职务）'],
    ['note', '各单位要提前做好准备。||||'],
    ['example', '示例|县教育局|3月|招生政策发布会|副局长 王海洋'],
    ['example', '例1|县教育局|3月|招生政策发布会|副局长 王海洋'],
    ['example', '1|示例：县教育局|3月|招生政策发布会|副局长 王海洋'],
    ['example', '1|县××局|×月|××发布会|×××'],
    ['example', '1|某某局|某月|发布会|'],
    ['pageFurniture', '填表人：王芳||||'],
    ['pageFurniture', '填表人：王芳||联系电话：5210000||'],
    ['pageFurniture', '填表人|王芳|||'],
    ['pageFurniture', '第1页 共3页||||'],
    ['pageFurniture', '— 2 —||||'],
  ])('%s: %s', (kind, line) => {
    expect(kindOf(line)).toBe(kind);
  });

  it('a heading where it is numbered otherwise than the conferences', () => {
    expect(kindOf('A|县直部门|||')).toBe('groupHeading');
    expect(kindOf('1|县直部门|||', ['1.1', '1.2'])).toBe('groupHeading');
  });
});

/** What a line under a heading is, where no row above goes on in it; 「?」 where that is in doubt. */
function underHeading(line: string): string {
  const before = [TITLE, HEADER, '1|统计局|8月|经济运行发布会|副局长 马超', '二、镇街'];
  const rows = [...before, line, '2|教育局|9月|招生政策发布会|副局长 王海洋'].map(cells);
  const plan = readPlan({ rows, merges: [] }, { directory: BUILT_IN_DIRECTORY })!;
  const aside = plan.asides.find(({ gridRow }) => gridRow === 4);
  if (aside) return aside.isDoubtful ? `${aside.kind}?` : aside.kind;
  return plan.rows.some(({ gridRow }) => gridRow === 4) ? 'row' : 'skipped';
}

describe('a line under a heading is', () => {
  it.each([
    ['row', '|民政局|||'],
    ['row', '3|||养老|'],
    ['row', '1|县直部门|||'],
    ['row', '12345|民政局|||'],
    ['row', '三月份|2场|另行通知||'],
    ['row', '2|民政局|3月|样例剖析发布会|副局长 张倩'],
    ['row', '1|2|3|4|5'],
    ['skipped', '12||||'],
    ['groupHeading', '123456||||'],
    ['groupHeading', '|某某镇|||'],
    ['groupHeading', '||10月||'],
    ['groupHeading', '|||养老服务|'],
    ['groupHeading', '||||张倩'],
    ['groupHeading', '二十一|县直部门|||'],
    ['groupHeading', '甲|县直|||'],
    ['notRead?', '|||养老服务发布会|'],
    ['notRead?', '||||科长 张倩'],
    ['notRead?', '1.1|县直部门|||'],
    ['notRead?', '附件1|3月|||'],
    ['subtotal', '合计|3|2个主题||'],
    ['subtotal', '县直|小计|3||'],
    ['row', '合计|教育局|||'],
    ['row', '教育局|小计|3||'],
    ['row', '全县各镇街道办事处和县直各单位|小计|3||'],
    ['note', '||||（姓名职务）'],
    ['note', '1|（单位全称）|（月）|（主题）|'],
    ['header', '（1）|（2）|（3）||'],
    ['title', `${TITLE}|填表人：王芳|||`],
    ['example', '|民政局||示例：养老发布会|'],
    ['example', '|如：民政局|3月|养老发布会|'],
  ])('%s: %s', (kind, line) => {
    expect(underHeading(line)).toBe(kind);
  });
});

describe('a ledger row that says nothing is planned', () => {
  it.each([
    ['note', '|'],
    ['row', 'FB2024-002|'],
    ['row', '|2024-10-08'],
  ])('is a %s with %j in its tracking columns', (kind, tracked) => {
    const plan = readPlan(
      {
        rows: [
          cells(TITLE),
          cells(`${HEADER}|计划编号|召开日期`),
          cells('1|统计局|8月|上半年经济运行情况发布会|副局长 马超|FB2024-001|'),
          cells(`2|民政局|/|/|/|${tracked}`),
        ],
        merges: [],
      },
      { directory: BUILT_IN_DIRECTORY },
    )!;
    expect(plan.asides.find(({ gridRow }) => gridRow === 3)?.kind ?? 'row').toBe(kind);
  });
});
