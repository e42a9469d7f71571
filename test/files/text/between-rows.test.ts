import { describe, expect, it } from '@jest/globals';
import { createCalendar } from '../../../src/core/calendar/working-calendar';
import { checkPlan } from '../../../src/core/checks/check-plan';
import { AS_OF } from '../../support/rule-fixture';
import { asides, conferences, found, planIn, plansIn } from '../../support/read-text';

/** What offices put between the rows of a plan, in the words of many. */

const TITLE = '青山县2025年度新闻发布会计划';
const HEADER = '序号\t发布单位\t发布时间\t发布主题\t发布人';
const ROWS = [
  '1\t县教育局\t3月\t春季开学工作发布会\t副局长 周海',
  '2\t县统计局\t4月\t经济普查成果发布会\t副局长 郑强',
  '3\t柳河镇\t5月\t乡村旅游节发布会\t副镇长 高峰',
] as const;
const READ = [
  '教育局|2025-03-31|春季开学工作发布会|副局长 周海',
  '统计局|2025-04-30|经济普查成果发布会|副局长 郑强',
  '柳河镇|2025-05-31|乡村旅游节发布会|副镇长 高峰',
];

describe('lines that are no conference', () => {
  it.each([
    ['小计\t2家\t2场\t2个主题\t2人', 'subtotal'],
    ['\t一季度合计\t1场\t\t', 'subtotal'],
    ['教育系统\t小计\t1场', 'subtotal'],
    ['一\t县直单位\t合计2场\t\t', 'subtotal'],
    ['本页小计\t\t2', 'subtotal'],
    ['A\t乡镇街道\t\t\t', 'groupHeading'],
    ['●民生类', 'groupHeading'],
    ['★四月份重点发布会', 'groupHeading'],
    ['（示例）1\t县财政局\t5月\t预算公开发布会\t局长 李四', 'example'],
    ['0\t如：县财政局\t如：5月\t如：预算公开发布会\t如：局长 李四', 'example'],
    ['1\t（单位名称）\t（如3月）\t（发布会名称）\t（职务 姓名）', 'note'],
    ['\t\t\t\t副局长 牛壮', 'notRead'],
  ])('%j', async (line, kind) => {
    const plan = await planIn([TITLE, HEADER, ROWS[0], ROWS[1], line, ROWS[2]].join('\n'));
    expect([conferences(plan), asides(plan)]).toEqual([READ, kind]);
    expect(found(plan)).toEqual(kind === 'notRead' ? ['table/row-not-read -'] : []);
  });

  it('are groups where the numbers of the rows say theirs', async () => {
    const lines = ['1\t县直部门', ROWS[0].replace('1', '1.1'), ROWS[1].replace('2', '1.2')];
    const plan = await planIn(
      [TITLE, HEADER, ...lines, '2\t乡镇街道', ROWS[2].replace('3', '2.1')].join('\n'),
    );
    expect([conferences(plan), asides(plan)]).toEqual([READ, 'groupHeading groupHeading']);
    expect(found(plan)).toEqual([]);
  });

  it('give their month to the rows under them, the one above the header too', async () => {
    const without = (row: string): string => row.replace(/\t(?:发布时间|\d月)/u, '');
    const lines = ROWS.map(without);
    const text = [TITLE, '三月', without(HEADER), lines[0], '4月', without(HEADER), lines[1]];
    const plan = await planIn(text.join('\n'));
    expect(conferences(plan)).toEqual(READ.slice(0, 2));
    expect(found(plan, 'table/repeated-header')).toEqual([]);
  });
});

describe('a header of two lines', () => {
  it.each([
    ['序号\t发布单位\t发布时间\t发布主题\t发布人\t发布人', '\t\t\t\t职务\t姓名'],
    ['序号\t发布单位\t发布时间\t发布主题\t发布人信息\t', '\t\t\t\t职务\t姓名'],
    ['序号\t发布会\t\t\t发布人\t', '\t发布单位\t发布时间\t发布主题\t职务\t姓名'],
  ])('%j', async (...header) => {
    const rows = ROWS.map((row) => row.replace(' ', '\t'));
    expect(conferences(await planIn([TITLE, ...header, ...rows].join('\n')))).toEqual(READ);
  });

  it('that stands again with one line alone takes no row', async () => {
    const header = ['序号\t发布单位\t发布时间\t发布主题\t发布人\t', '\t\t\t\t职务\t姓名'];
    const rows = ROWS.map((row) => row.replace(' ', '\t'));
    const text = [TITLE, ...header, rows[0], header[0], rows[1], rows[2]].join('\n');
    expect(conferences(await planIn(text))).toEqual(READ);
  });
});

describe('a further table', () => {
  it('goes on with the plan if its columns are the same in other words', async () => {
    const other = '序号\t单位\t时间\t主题\t发言人';
    const plan = await planIn(
      [TITLE, HEADER, ...ROWS.slice(0, 2), '附件2', other, ROWS[2]].join('\n'),
    );
    expect(conferences(plan)).toEqual(READ);
  });

  it.each([
    ['青山县2025年政策解读计划', '序号\t解读单位\t解读时间\t解读文件\t解读人', ''],
    ['青山县2024年新闻发布会完成情况', HEADER, '2024'],
    ['青山县2025年新闻发布会计划（二）', '序号\t发布时间\t发布单位\t发布主题\t发布人', '2025'],
  ])('%s is one of its own, with its title', async (title, header, year) => {
    const plans = await plansIn(
      [TITLE, HEADER, ...ROWS, '附件2', title, header, ROWS[2]].join('\n'),
    );
    expect(plans.map((plan) => plan.title)).toEqual([TITLE, title]);
    expect(conferences(plans[0]!)).toEqual(READ);
    expect(plans[1]?.rows).toHaveLength(1);
    if (year !== '') expect(plans[1]?.year).toBe(Number(year));
    expect(asides(plans[0]!)).toBe('otherTable otherTable otherTable otherTable');
  });
});

describe('words of a header', () => {
  it.each([
    '序号\t申报部门\t拟召开时间\t拟发布主题\t拟出席领导',
    '序号\t主办部门\t举办时间\t会议名称\t出席人员',
    'No.\t提报部门\t拟举办日期\t发布议题\t发布代表',
    '项次\t发布科室\t发布时间（月份）\t发布要点\t讲解人',
    '序号\t单位名称\t发布日期（月）\t发布专题\t拟发布人',
    '顺序号\t主体单位\t开展时间\t政策文件名称\t解读人',
    '序号\t报送部门\t时间段\t拟发布事项\t发布人选',
    '序号\t牵头机构\t召开月\t发布话题\t主讲领导',
    '编号\t委办局\t档期\t新闻标题\t嘉宾',
  ])('%s', async (header) => {
    const plan = await planIn([TITLE, header, ...ROWS].join('\n'));
    expect(conferences(plan)).toEqual(READ);
    expect(found(plan)).toEqual([]);
  });

  it.each(['发布人（职务）\t发布人（姓名）', '新闻发言人职务\t新闻发言人姓名', '职级\t发布人'])(
    'with a column for posts: %s',
    async (columns) => {
      const rows = ROWS.map((row) => row.replace(' ', '\t'));
      const header = HEADER.replace('发布人', columns);
      expect(conferences(await planIn([TITLE, header, ...rows].join('\n')))).toEqual(READ);
    },
  );
});

describe('cells that refer to others', () => {
  it.each([
    '（同上）',
    '同上。',
    '如上',
    '同第2项',
    '同序号2',
    '同2',
    '同上一场',
    '同上单位',
    '↑',
    '..',
    '∥',
  ])('%s', async (ditto) => {
    const row = `3\t${ditto}\t6月\t统计年鉴发布会\t${ditto}`;
    const plan = await planIn([TITLE, HEADER, ROWS[0], ROWS[1], row].join('\n'));
    expect(conferences(plan)[2]).toBe('统计局|2025-06-30|统计年鉴发布会|副局长 郑强');
    expect([found(plan), found(plan, 'text/ditto')]).toEqual([
      [],
      ['text/ditto 3', 'text/ditto 3'],
    ]);
  });

  it('refer to nothing by a number that no row above has', async () => {
    const row = '3\t同8\t6月\t统计年鉴发布会\t副局长 郑强';
    const plan = await planIn([TITLE, HEADER, ROWS[0], ROWS[1], row].join('\n'));
    expect(found(plan, 'text/ditto')).toEqual([]);
  });
});

describe('blanks of a time column that is not in front', () => {
  const plan = (...times: readonly string[]) =>
    planIn(
      [TITLE, HEADER.replace('\t发布人', '')]
        .concat(times.map((time, i) => `${i + 1}\t县教育局\t${time}\t第${i}项工作发布会`))
        .join('\n'),
    );
  const suggested = (checked: Awaited<ReturnType<typeof plan>>) =>
    checkPlan(checked, { calendar: createCalendar(), asOf: AS_OF })
      .result()
      .findings.filter(({ rule }) => rule === 'timing/missing')
      .map(({ variant, suggestions }) => [variant, ...suggestions]);

  it('may have been merged with the cell above', async () => {
    expect(suggested(await plan('1月', '', '2月', '', '', '3月'))).toEqual([
      ['merged', { kind: 'replace', text: '1月' }],
      ['merged', { kind: 'replace', text: '2月' }],
      ['merged', { kind: 'replace', text: '2月' }],
    ]);
  });

  it.each([[['1月', '', '3月', '4月']], [['1月', '1月', '', '', '3月']], [['', '1月', '', '3月']]])(
    'are only missing in %j',
    async (times) => {
      const findings = suggested(await plan(...times));
      expect(findings).toHaveLength(times.filter((time) => time === '').length);
      findings.forEach((finding) => {
        expect(finding).toEqual(['default']);
      });
    },
  );
});

describe('the year of a plan', () => {
  it.each([
    ['青山县新闻发布会计划', '（2025年1月—12月）'],
    ['青山县新闻发布会计划', '2025年上半年'],
    ['25年度新闻发布会计划'],
  ])('%j', async (...lines) => {
    expect((await planIn([...lines, HEADER, ...ROWS].join('\n'))).year).toBe(2025);
  });

  it('stands in a column of its own', async () => {
    const rows = ROWS.map((row) => row.replace('\t', '\t2025\t'));
    const header = HEADER.replace('序号', '序号\t年份').replace('发布时间', '月份');
    expect((await planIn(['青山县新闻发布会计划', header, ...rows].join('\n'))).year).toBe(2025);
  });

  it.each([
    ['青山县2025年第四季度至2026年第一季度新闻发布会计划'],
    ['青山县新闻发布会计划', '（2025年10月1日至2026年3月31日）'],
  ])('%j reaches over two', async (...lines) => {
    const rows = ROWS.map((row, i) => row.replace(/\d月/u, ['11月', '12月', '2月'][i] ?? ''));
    const plan = await planIn([...lines, HEADER, ...rows].join('\n'));
    expect(conferences(plan).map((row) => row.split('|')[1])).toEqual([
      '2025-11-30',
      '2025-12-31',
      '2026-02-28',
    ]);
    expect(found(plan)).toEqual([]);
  });
});

describe('names of units', () => {
  const pairs = [
    ['城关镇', '县城关镇政府'],
    ['河东街道办', '河东街道党工委、办事处'],
    ['县交警大队', '县公安局交警大队'],
    ['团县委', '共青团青山县委员会'],
    ['红星社区', '红星社区居委会'],
    ['县红十字会', '县红会'],
    ['县委宣传部', '中共青山县委宣传部'],
  ] as const;
  it.each(pairs)('%s is %s', async (one, other) => {
    const rows = [
      `1\t${one}\t3月\t第一项工作发布会\t副主任 崔飞鸪`,
      `2\t${other}\t4月\t第二项工作发布会\t副主任 崔飞鹤`,
    ];
    const plan = await planIn([TITLE, HEADER, ...rows].join('\n'));
    expect(found(plan)).toEqual(['spokesperson/look-alike 1', 'spokesperson/look-alike 2']);
  });

  it('of two bureaus with a team of the same name are two', async () => {
    const rows = [
      '1\t县城管局执法大队\t3月\t第一项工作发布会\t大队长 崔飞鸪',
      '2\t县交通局执法大队\t4月\t第二项工作发布会\t大队长 崔飞鹤',
    ];
    expect(found(await planIn([TITLE, HEADER, ...rows].join('\n')))).toEqual([]);
  });

  it.each([
    ['县住建局[牵头]、县城管局[配合]', '住建局'],
    ['县林业局 牵头 县公安局 配合', '林业局'],
    ['县水利局【主办】 县气象局【协办】', '水利局'],
  ])('%s is led by %s', async (text, lead) => {
    const row = `1\t${text}\t3月\t第一项工作发布会\t副局长 孙林`;
    const plan = await planIn([TITLE, HEADER, row].join('\n'));
    expect(plan.rows[0]?.department).toMatchObject({ name: lead, several: [] });
  });

  it('before a place that begins with 长 are no posts', async () => {
    const row = '1\t县税务局\t3月\t纳税服务发布会\t国家税务总局长岭县税务局副局长 韩冬';
    const plan = await planIn([TITLE, HEADER, row].join('\n'));
    expect(plan.rows[0]?.person).toMatchObject({ posts: ['副局长'], name: '韩冬' });
    expect(found(plan)).toEqual([]);
  });
});
