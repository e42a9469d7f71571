import { describe, expect, it } from '@jest/globals';
import { createCalendar } from '../../src/core/calendar/working-calendar';
import { checkPlan } from '../../src/core/checks/check-plan';
import { BUILT_IN_DIRECTORY } from '../../src/core/plan/units/directory';
import type { Plan } from '../../src/core/plan/model/plan';
import { readPlan } from '../../src/core/plan/read-plan';
import { windowOf } from '../../src/core/plan/timing/timing';
import { readFile } from '../../src/files/read-file';
import { AS_OF } from '../support/rule-fixture';
import { bytesOf, fillSheet } from '../support/spreadsheet-file';

/** Tables as offices send them: whatever stands between, beside or inside the rows, every conference is read. */

const TITLE = '青川县2025年度新闻发布会计划';
const HEADER = '序号\t发布单位\t发布时间\t发布主题\t发布人';
const ROWS = [
  '1\t县教育局\t3月\t春季开学工作发布会\t副局长 周海',
  '2\t县统计局\t4月\t经济普查成果发布会\t副局长 郑强',
  '3\t县水利局\t5月\t防汛准备工作发布会\t副局长 江涛',
  '4\t县林业局\t6月\t森林防火工作发布会\t副局长 孙林',
] as const;
const UNITS = '教育局 统计局 水利局 林业局';

type Source = '.txt' | '.xlsx';
const SOURCES: readonly Source[] = ['.txt', '.xlsx'];

async function read(source: Source, lines: readonly string[]): Promise<Plan> {
  const bytes =
    source === '.txt'
      ? new TextEncoder().encode(lines.join('\n'))
      : await bytesOf((workbook) => {
          fillSheet(
            workbook.addWorksheet('Sheet1'),
            lines.map((line) => line.split('\t')),
          );
        });
  const [sheet] = (await readFile(`plan${source}`, bytes)).sheets;
  const plan = sheet && readPlan(sheet.grid, { directory: BUILT_IN_DIRECTORY });
  if (!plan) throw new Error('a plan');
  return plan;
}

const units = ({ rows }: Plan): string => rows.map(({ department }) => department?.name).join(' ');
const errors = (plan: Plan): string[] =>
  checkPlan(plan, { calendar: createCalendar(), asOf: AS_OF })
    .result()
    .findings.filter(({ level }) => level === 'error' || level === 'warning')
    .map(({ rule, row }) => `${rule} ${plan.rows.find(({ key }) => key === row)?.index ?? '-'}`);
const kinds = (plan: Plan): string =>
  plan.asides
    .filter(({ gridRow }) => gridRow > plan.headerRow)
    .map(({ kind }) => kind)
    .join(' ');

describe.each(SOURCES)('%s', (source) => {
  it.each([
    '联系人：李木',
    '联系电话：见通讯录',
    '负责人：周海',
    '附件见公文系统',
    '附件：实施方案',
    '备注：与市局联合',
    '说明：视天气调整',
    '注：线上举行',
    '合计2场',
    '共3场，第1页',
    '审核人：李刚',
    '填报单位：办公室',
  ])('a cell beside the plan’s that says %s takes nothing away', async (remark) => {
    const lines = [
      TITLE,
      `${HEADER}\t备注`,
      ...ROWS.map((row, i) => (i === 1 ? `${row}\t${remark}` : row)),
    ];
    const plan = await read(source, lines);
    expect([units(plan), kinds(plan), errors(plan)]).toEqual([UNITS, '', []]);
  });

  it.each([
    ['二、乡镇街道', 'groupHeading'],
    ['（二）直属事业单位', 'groupHeading'],
    ['第二季度', 'groupHeading'],
    ['乡镇', 'groupHeading'],
    ['第 1 页 共 2 页', 'pageFurniture'],
    ['- 1 -', 'pageFurniture'],
    ['续表', 'pageFurniture'],
    ['小计\t2场', 'subtotal'],
    ['小计：2场', 'subtotal'],
    ['一季度小计\t\t\t2', 'subtotal'],
    ['以上合计\t2\t\t\t2人', 'subtotal'],
    ['附件2', 'title'],
    ['填表人：王芳\t\t审核人：李刚', 'pageFurniture'],
    ['备注：以上由县直部门负责', 'note'],
    ['示例\t县××局\t×月\t××发布会\t副局长 ×××', 'example'],
    ['例\t县财政局\t3月\t财政预算发布会\t局长 张三', 'example'],
    ['\tXX局\tX月\tXX工作发布会\tXXX', 'example'],
    ['\t（单位全称）\t（具体到月）\t（不超过30字）\t（职务、姓名）', 'note'],
    ['填写说明\t写全称\t写月份\t写全\t写职务', 'note'],
    ['（1）\t（2）\t（3）\t（4）\t（5）', 'header'],
  ])('after %s a row without its time is read and told', async (line, kind) => {
    const third = ROWS[2].replace('5月', '');
    const plan = await read(source, [TITLE, HEADER, ROWS[0], ROWS[1], line, third, ROWS[3]]);
    expect([units(plan), kinds(plan)]).toEqual([UNITS, kind]);
    expect(errors(plan)).toEqual(['timing/missing 3']);
  });

  it.each([
    ['附件2'],
    ['附件2', '青川县2025年度新闻发布会计划（乡镇）'],
    ['青川县2025年度新闻发布会计划（第二批）'],
    ['', '二、乡镇'],
    ['附表2：乡镇街道'],
    ['填表人：王芳\t\t审核人：李刚', '', '附件2'],
    ['青川县2025年新闻发布会安排表'],
    ['第1页', TITLE],
    ['合计\t2场', '乡镇部分'],
    ['备注：可适当调整。', '二〇二五年度新闻发布会计划（续）'],
  ])('a further table with the same columns under %j goes on with the plan', async (...lines) => {
    const [third, fourth] = [ROWS[2].replace('3\t', '1\t'), ROWS[3].replace('4\t', '2\t')];
    const plan = await read(source, [
      TITLE,
      HEADER,
      ROWS[0],
      ROWS[1],
      ...lines,
      HEADER,
      third,
      fourth,
    ]);
    expect([units(plan), errors(plan)]).toEqual([UNITS, []]);
  });

  it.each([
    ['发布会', '黄丽', '县市监局|消费维权情况发布会|黄丽'],
    ['情况发布会', '黄 丽', '县市监局|消费维权情况发布会|黄丽'],
    ['新闻发布会', '副局长 黄丽', '县市监局|消费维权新闻发布会|黄丽'],
  ])('a row laid out over two, with %s and %s below, is one', async (topic, person, expected) => {
    const upper = `1\t县市监局\t3月\t消费维权${topic.startsWith('发') ? '情况' : ''}\t党组成员、`;
    const plan = await read(source, [TITLE, HEADER, upper, `\t\t\t${topic}\t${person}`, ROWS[1]]);
    const [row] = plan.rows;
    expect([plan.rows.length, kinds(plan)]).toEqual([2, 'continuation']);
    expect([row?.cells.department.text, row?.topic?.clean, row?.person?.name].join('|')).toBe(
      expected,
    );
  });

  it.each([
    ['1\t县市场监督\t3月\t消费维权情况\t党组成员、', '\t管理局\t\t发布会\t副局长 黄丽'],
    ['1\t县市监局\t3月\t消费维权\t副局长', '\t\t\t情况发布会\t黄丽'],
    ['1\t县市监局\t3月\t消费维权\t党组成员、', '\t\t\t情况\t副局长', '\t\t\t发布会\t黄丽'],
    ['1\t县市监局\t2025年\t消费维权情况发布会\t副局长 黄丽', '\t\t3月'],
    ['1\t县市监局\t3月底\t消费维权情况发布会\t副局长 黄丽', '\t\t前'],
    ['1\t县市监局\t3月\t消费维权情况发布会\t党组成员、副局长', '\t\t\t\t黄丽'],
    ['1\t县市监局\t3月\t消费维权情况\t副局长 黄丽', '\t\t\t发布会'],
    ['1\t县市监\t3月\t消费维权情况发布会\t副局长 黄丽', '\t局'],
  ])('the lines %j are one row', async (...lines) => {
    const plan = await read(source, [TITLE, HEADER, ...lines, ROWS[1]]);
    const [row] = plan.rows;
    expect(plan.rows).toHaveLength(2);
    expect(kinds(plan)).toBe(
      lines
        .slice(1)
        .map(() => 'continuation')
        .join(' '),
    );
    expect([row?.department?.name, row?.topic?.clean, row?.person?.name]).toEqual([
      '市监局',
      '消费维权情况发布会',
      '黄丽',
    ]);
    expect(row && windowOf(row.timing)).toMatchObject({ start: '2025-03-01', end: '2025-03-31' });
  });

  it.each([
    ['联络员名单', '序号\t姓名\t单位\t职务\t电话', '1\t张三\t教育局\t科员\t2826666'],
    ['', '单位\t联系人\t联系电话', '教育局\t张三\t2826666'],
    ['统计', '单位\t场次', '教育局\t3'],
    ['回执', '姓名\t单位\t职务\t手机\t备注', '张三\t教育局\t科长\t\t'],
  ])('a table of something else after %j is named', async (...lines) => {
    const plan = await read(source, [TITLE, HEADER, ...ROWS, ...lines]);
    expect(units(plan)).toBe(UNITS);
    expect(kinds(plan)).toMatch(/(?:otherTable ?){2}$/u);
  });
});

describe('a line break inside a cell, pasted as text', () => {
  it.each([
    '1\t县市监局\t3月\t消费维权情况\n发布会\t党组成员、副局长\n黄丽',
    '1\t县市监局\t3月\t消费维权情况\n发布会\t副局长 黄丽',
    '1\t县市监局\t3月\t消费维权情况发布会\t党组成员、\n副局长 黄丽',
    '1\t县市场监督\n管理局\t3月\t消费维权情况发布会\t副局长 黄丽',
    '1\t县市监局\t3月\t消费\n维权情况\n发布会\t副局长\n黄丽',
    '1\t县市监局\t2025年\n3月\t消费维权情况发布会\t副局长 黄丽',
  ])('%j is one row', async (row) => {
    const plan = await read('.txt', [TITLE, HEADER, row, ROWS[1]]);
    const [first] = plan.rows;
    expect(plan.rows).toHaveLength(2);
    expect([first?.department?.name, first?.topic?.clean, first?.person?.name]).toEqual([
      '市监局',
      '消费维权情况发布会',
      '黄丽',
    ]);
    expect(first && windowOf(first.timing)?.start).toBe('2025-03-01');
  });
});

describe('other shapes of text', () => {
  const cells = [HEADER, ...ROWS].map((row) => row.split('\t'));
  const lines = (joiner: string): string[] => cells.map((row) => row.join(joiner));
  it.each([
    ['a cell a line', [TITLE, ...cells.flat()]],
    ['a cell a line, blank lines between', [TITLE, ...cells.flat().flatMap((cell) => ['', cell])]],
    ['without a number, a cell a line', [TITLE, ...cells.flatMap((row) => row.slice(1))]],
    ['full-width bars', [TITLE, ...lines('｜').map((line) => `｜${line}｜`)]],
    ['drawn boxes', [TITLE, '┌──┬──┐', ...lines('│').flatMap((line) => [`│${line}│`, '├──┼──┤'])]],
    [
      'Markdown',
      [
        TITLE,
        `| ${lines(' | ')[0]} |`,
        '|:--|:-:|---|---|---|',
        ...lines(' | ')
          .slice(1)
          .map((line) => `| ${line.replace('县', '**县**')} |`),
      ],
    ],
    ['blanks', [TITLE, ...lines('   ')]],
    ['single blanks', [TITLE, ...lines(' ')]],
    ['ideographic blanks', [TITLE, ...lines('　')]],
  ])('%s', async (_, text) => {
    const plan = await read('.txt', [...text, '备注：如有变动，另行通知。']);
    expect([units(plan), errors(plan)]).toEqual([UNITS, []]);
  });
});

describe('the years of a plan', () => {
  const years = (title: string, times: readonly string[]) =>
    read('.txt', [title, HEADER, ...ROWS.map((row, i) => row.replace(/\d月/u, times[i] ?? ''))]);

  it.each([
    ['青川县2025-2026年度新闻发布会计划', ['2025年9月', '2025年12月', '2026年3月', '2026年5月']],
    ['青川县2025—2026学年新闻发布会计划', ['9月', '12月', '3月', '5月']],
    ['青川县2025学年新闻发布会计划', ['9月', '12月', '3月', '5月']],
    ['青川县新闻发布会计划（2025年9月至2026年8月）', ['9月', '12月', '3月', '5月']],
    ['青川县2025年下半年至2026年上半年新闻发布会计划', ['9月', '12月', '3月', '5月']],
    ['青川县2025/2026年度新闻发布会计划', ['9月', '12月', '3月', '5月']],
  ])('%s reaches over two', async (title, times) => {
    const plan = await years(title, times);
    expect(errors(plan)).toEqual([]);
    expect(plan.rows.map(({ timing }) => windowOf(timing)?.end)).toEqual([
      '2025-09-30',
      '2025-12-31',
      '2026-03-31',
      '2026-05-31',
    ]);
  });

  it.each([
    ['2025新闻发布会计划表'],
    ['青川县新闻发布会计划（2025）'],
    ['新闻发布会计划表', '年度：2025'],
    ['新闻发布会计划表', '填报单位\t政务公开办\t年度\t2025'],
    ['新闻发布会计划表', '2025年度'],
    ['新闻发布会计划表', '（2025年）'],
  ])('%j is of 2025', async (...title) => {
    expect((await read('.xlsx', [...title, HEADER, ...ROWS])).year).toBe(2025);
  });
});

describe('cells that stand for others', () => {
  it.each(['同上', '〃', '″', '"', '同 上', '同前'])('%s is the cell above', async (ditto) => {
    const row = `2\t${ditto}\t6月\t中考中招工作发布会\t${ditto}`;
    const plan = await read('.xlsx', [TITLE, HEADER, ROWS[0], row]);
    expect(units(plan)).toBe('教育局 教育局');
    expect(plan.rows[1]?.person?.name).toBe('周海');
    expect(errors(plan)).toEqual([]);
  });

  it('is the month in the heading above, where there is no column for it', async () => {
    const without = (row: string): string => row.replace(/\t(?:发布时间|\d月)/u, '');
    const lines = [
      TITLE,
      without(HEADER),
      '一、3月份',
      without(ROWS[0]),
      '二、第二季度（1场）',
      without(ROWS[1]),
    ];
    const plan = await read('.xlsx', lines);
    expect(plan.rows.map(({ timing }) => windowOf(timing)?.end)).toEqual([
      '2025-03-31',
      '2025-06-30',
    ]);
  });
});
