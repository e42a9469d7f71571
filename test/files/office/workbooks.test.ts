import { describe, expect, it } from '@jest/globals';
import { checkPlanFile, gist, type PlanFile } from '../../support/plan-file';
import { bytesOf, fillSheet, on } from '../../support/spreadsheet-file';

const gists = ({ plan }: PlanFile): string[] => plan.rows.map(gist);

describe('a workbook with merged departments, a merged title and true dates', () => {
  const read = async (): Promise<PlanFile> =>
    checkPlanFile(
      'merged.xlsx',
      await bytesOf((workbook) => {
        fillSheet(
          workbook.addWorksheet('计划'),
          [
            ['青山区2024年度新闻发布会计划表', '', '', '', '', '', ''],
            ['填报单位（盖章）：青山区政务公开办', '', '', '', '', '2024年1月10日', ''],
            ['序号', '责任单位', '发布主题', '时间', '发布人', '职务', '应报'],
            [1, '区教育局', '中小学生课后服务提质增效', on(2024, 3, 21), '李红', '副局长', '-'],
            [
              2,
              null,
              '校外培训机构治理成效',
              on(2024, 5, 1, 'yyyy"年"m"月"'),
              '李红',
              '副局长',
              '-',
            ],
            [
              3,
              null,
              '秋季学期招生入学政策',
              on(2024, 8, 1, 'm"月"'),
              '王 军',
              '局长',
              'text/stray-space',
            ],
            [
              4,
              '区民政局',
              '城乡低保规范化管理',
              on(2024, 6, 16, 'm"月"d"日"'),
              '赵敏',
              null,
              'spokesperson/no-post timing/non-working-day',
            ],
            [5, null, '居家适老化改造项目', '9月底前', '赵敏', '副局长', '-'],
            [
              6,
              '区水利局',
              '河湖长制工作开展情况',
              on(2024, 10, 22, '[$-F800]dddd, mmmm dd, yyyy'),
              '孙鹏',
              '河长办主任',
              '-',
            ],
            ['备注：计划可根据工作需要调整。', '', '', '', '', '', ''],
          ],
          ['A1:F1', 'B4:B6', 'B7:B8', 'A10:F10'],
        );
      }),
    );

  it('raises exactly what a careful clerk expects', async () => {
    const { raised, expected } = await read();
    expect(raised).toEqual(expected);
  });

  it('gives every row its department, its time as finely as shown and its speaker', async () => {
    expect(gists(await read())).toEqual([
      '教育局 | 2024-03-21 2024-03-21 day | 副局长 李红',
      '教育局 | 2024-05-01 2024-05-31 month | 副局长 李红',
      '教育局 | 2024-08-01 2024-08-31 month | 局长 王军',
      '民政局 | 2024-06-16 2024-06-16 day | 赵敏',
      '民政局 | 2024-09-01 2024-09-30 month | 副局长 赵敏',
      '水利局 | 2024-10-22 2024-10-22 day | 河长办 主任 孙鹏',
    ]);
  });

  it('takes the title once, with its year', async () => {
    expect((await read()).plan).toMatchObject({
      title: '青山区2024年度新闻发布会计划表',
      year: 2024,
    });
  });
});

describe('a workbook with a header of two rows', () => {
  const read = async (): Promise<PlanFile> =>
    checkPlanFile(
      'two-rows.xlsx',
      await bytesOf((workbook) => {
        fillSheet(
          workbook.addWorksheet('Sheet1'),
          [
            ['湖东县2024年新闻发布计划'],
            ['序号', '发布安排', '', '发布单位', '新闻发布人', '', '备注', '应报'],
            ['', '发布时间', '发布内容', '', '姓名', '职务', '', ''],
            [1, '3月', '春耕备耕农资供应情况', '县农业农村局', '陈晨', '副局长', '', '-'],
            [2, '4月', '茶产业品牌建设情况', '县农业农村局', '周全', '总农艺师', '线上', '-'],
            [3, '6月', '防溺水专项行动成效', '县教育局', '吴迪', '', '', 'spokesperson/no-post'],
            [4, '8月', '秋粮收购准备工作', '县发改委', '待定', '', '', 'spokesperson/no-name'],
            [5, '11月', '冬季用电用气保障', '县发改委', '郑重', '副主任', '', '-'],
          ],
          ['A1:G1', 'B2:C2', 'E2:F2', 'A2:A3', 'D2:D3', 'G2:G3', 'H2:H3'],
        );
      }),
    );

  it('raises exactly what a careful clerk expects', async () => {
    const { raised, expected } = await read();
    expect(raised).toEqual(expected);
  });

  it('finds each column under its own words', async () => {
    const { plan } = await read();
    expect(
      Object.fromEntries(Object.entries(plan.columns).map(([key, { column }]) => [key, column])),
    ).toEqual({
      number: 0,
      timing: 1,
      topic: 2,
      department: 3,
      spokesperson: 4,
      post: 5,
    });
    expect(gist(plan.rows[1]!)).toBe('农业农村局 | 2024-04-01 2024-04-30 month | 总农艺师 周全');
  });
});

describe('a workbook with several sheets', () => {
  const header = ['序号', '牵头单位', '时间安排', '事项名称', '发言人', '应报'];
  const read = async (): Promise<PlanFile> =>
    checkPlanFile(
      'sheets.xlsx',
      await bytesOf((workbook) => {
        fillSheet(workbook.addWorksheet('去年', { state: 'hidden' }), [
          ['2023年新闻发布会计划'],
          header,
          [1, '区教育局', '3月', '去年的招生入学政策', '副局长 李红', '-'],
        ]);
        fillSheet(workbook.addWorksheet('说明'), [
          ['填报说明'],
          ['一、请按季度填报'],
          ['二、联系人：张三'],
        ]);
        fillSheet(workbook.addWorksheet('2024计划'), [
          ['平湖区二〇二四年新闻发布会计划'],
          header,
          [1, '区教育局', 2024.02, '寒假校外培训治理行动', '副局长 李红', '-'],
          [2, '区民政局', '2024.05', '慈善事业发展新闻发布会', '副局长 赵敏', '-'],
          [3, '区水利局', 6, '小型水库安全度汛工作', '副局长 孙鹏', '-'],
          [4, '区卫健委', '2024年7月', '基层中医馆建设情况', '副主任 钱丹', '-'],
          [5, '区财政局', 2024.1, '政府采购营商环境改革', '副局长 刘祥', 'timing/ambiguous-number'],
          [6, '区审计局', '2024.10', '审计整改专项行动成果', '副局长 何平', '-'],
          [7, '区林业局', 2024.12, '松材线虫病冬季防治', '副局长 林涛', '-'],
        ]);
        fillSheet(workbook.addWorksheet('附表'), [
          header,
          [1, '区教育局', '13月', '不是计划', '', ''],
        ]);
      }),
    );

  it('reads the first visible one that has a plan', async () => {
    const { raised, expected, sheet, plan } = await read();
    expect([sheet, plan.year, plan.title]).toEqual([
      '2024计划',
      2024,
      '平湖区二〇二四年新闻发布会计划',
    ]);
    expect(raised).toEqual(expected);
  });

  it('reads months typed as numbers or as text', async () => {
    expect(gists(await read()).map((text) => text.split(' | ')[1])).toEqual([
      '2024-02-01 2024-02-29 month',
      '2024-05-01 2024-05-31 month',
      '2024-06-01 2024-06-30 month',
      '2024-07-01 2024-07-31 month',
      'ambiguous',
      '2024-10-01 2024-10-31 month',
      '2024-12-01 2024-12-31 month',
    ]);
  });
});

describe('a workbook with merged times, rich text, formulas and a table below another', () => {
  const read = async (): Promise<PlanFile> =>
    checkPlanFile(
      'odd.xlsx',
      await bytesOf((workbook) => {
        const sheet = workbook.addWorksheet('发布会');
        fillSheet(
          sheet,
          [
            ['', '', '', '', '', ''],
            ['', '石门区 2024 年度新闻发布会计划（征求意见稿）', '', '', '', ''],
            ['', '月份', '发布单位', '主题', '主讲人', '应报'],
            ['', '3月份', '区妇联', '家庭教育促进行动', '副主席 陶红', '-'],
            ['', null, '区商务局', '家电家居以旧换新政策', '副局长 江河', '-'],
            ['', null, '区科技局', '科技特派员工作成效', '', 'spokesperson/missing'],
            ['', '10月份', '区气象局', '秋收气象服务保障', '局长 云海', '-'],
            ['', null, '区医保局', '', '副局长 冯春', 'topic/missing'],
            ['', '', '', '', '', ''],
            ['', '填表人：王芳', '', '', '审核人：李刚', ''],
          ],
          ['B2:E2', 'B4:B6', 'B7:B8'],
        );
        sheet.getCell('D4').value = { richText: [{ text: '家庭教育' }, { text: '促进行动' }] };
        sheet.getCell('E7').value = { formula: '"局长 "&"云海"', result: '局长 云海' };
      }),
    );

  it('raises exactly what a careful clerk expects', async () => {
    const { raised, expected, plan } = await read();
    expect(raised.rows).toEqual(expected.rows);
    expect(raised.table).toBe('table/concentration');
    expect(plan.title).toBe('石门区 2024年度新闻发布会计划（征求意见稿）');
    expect(gist(plan.rows[2]!)).toBe('科技局 | 2024-03-01 2024-03-31 month | ');
    expect(gist(plan.rows[3]!)).toBe('气象局 | 2024-10-01 2024-10-31 month | 局长 云海');
  });
});
