import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearestHeader } from '../../../src/core/plan/header/near-header';
import { readDocumentText } from '../../../src/files/text/delimited';
import { asides, conferences, found, planIn } from '../../support/read-text';

/** What is left of a table that was copied as text. */

const TITLE = '青山县2025年度新闻发布会计划';
const HEADER = ['序号', '发布单位', '发布时间', '发布主题', '发布人'];
const ROWS = [
  ['1', '县教育局', '3月', '春季开学工作发布会', '副局长 周海'],
  ['2', '县统计局', '4月', '经济普查成果发布会', '副局长 郑强'],
  ['3', '柳河镇', '5月', '乡村旅游节发布会', '副镇长 高峰'],
] as const;
const READ = [
  '教育局|2025-03-31|春季开学工作发布会|副局长 周海',
  '统计局|2025-04-30|经济普查成果发布会|副局长 郑强',
  '柳河镇|2025-05-31|乡村旅游节发布会|副镇长 高峰',
];
const column = (at: number): string[] => ROWS.map((row) => row[at] ?? '');
const read = (lines: readonly string[], name?: string) =>
  planIn([TITLE, ...lines].join('\n'), name);

describe('a cell a line', () => {
  const lines = ROWS.flatMap((row) => [...row]);
  const replaced = (from: string, ...to: readonly string[]): string[] =>
    [...HEADER, ...lines].flatMap((line) => (line === from ? to : [line]));

  it.each([
    ['numbers in brackets', [...HEADER, ...lines.map((line) => line.replace(/^\d$/u, '（$&）'))]],
    ['numbers with gaps', replaced('3', '10')],
    [
      'headings',
      [...HEADER, '一、县直部门', ...lines.slice(0, 10), '二、乡镇', ...lines.slice(10)],
    ],
    ['page marks', [...HEADER, ...lines.slice(0, 5), '— 1 —', ...lines.slice(5)]],
    ['the header on each page', [...HEADER, ...lines.slice(0, 5), ...HEADER, ...lines.slice(5)]],
    ['a wrapped topic', replaced('经济普查成果发布会', '经济普查成果', '发布会')],
    ['a wrapped unit', replaced('县教育局', '县教', '育局')],
    ['a name below its post', replaced('副局长 郑强', '副局长', '郑强')],
    ['a note behind', [...HEADER, ...lines, '备注：可适当调整。', '联系人：王芳']],
  ])('with %s', async (_, text) => {
    const plan = await read(text);
    expect([conferences(plan), found(plan)]).toEqual([READ, []]);
  });

  it('with an empty cell', async () => {
    const plan = await read(replaced('副局长 郑强'));
    expect(conferences(plan)).toEqual([READ[0], READ[1]?.replace('副局长 郑强', ''), READ[2]]);
    expect(found(plan)).toEqual(['spokesperson/missing 2']);
  });

  it.each([
    ['the header first', [...HEADER, ...[0, 1, 2, 3, 4].flatMap(column)]],
    ['each under its word', HEADER.flatMap((word, at) => [word, ...column(at)])],
    ['without numbers', [...HEADER.slice(1), ...[1, 2, 3, 4].flatMap(column)]],
    ['a note behind', [...HEADER, ...[0, 1, 2, 3, 4].flatMap(column), '备注：可调整。']],
  ])('column by column, %s', async (_, text) => {
    expect(conferences(await read(text))).toEqual(READ);
  });
});

describe('cells with marks between them', () => {
  it.each(['，', '；', ' / ', '‖', ' & ', ','])('%s', async (separator) => {
    const plan = await read([HEADER, ...ROWS].map((row) => row.join(separator)));
    expect(conferences(plan)).toEqual(READ);
  });

  it('which stand in a cell, too', async () => {
    const [first] = ROWS;
    const row = [...first.slice(0, 3), '开学，安全，食堂工作发布会', first[4]].join('，');
    const plan = await read([HEADER.join('，'), row]);
    expect(plan.rows[0]?.cells.topic.text).toBe('开学，安全，食堂工作发布会');
  });

  it('in a file that is called .csv', async () => {
    const plan = await read(
      [HEADER, ...ROWS].map((row) => row.join('，')),
      'plan.csv',
    );
    expect(conferences(plan)).toEqual(READ);
  });

  it('are bars under headings of Markdown, which give the months', async () => {
    const bars = (row: readonly string[]): string =>
      `| ${row.filter((_, i) => i !== 2).join(' | ')} |`;
    const months = ROWS.flatMap((row) => [
      `## ${row[2]}`,
      bars(HEADER),
      '|---|---|---|---|',
      bars(row),
    ]);
    const plan = await read(months, 'plan.md');
    expect([conferences(plan), found(plan)]).toEqual([READ, []]);
  });
});

describe('Markdown', () => {
  it('keeps escaped bars in their cell, and the words of links without their addresses', async () => {
    const plan = await read(
      [
        '| 序号 | 单位 | 时间 | 主题 | 发布人 |',
        '| :-: | --- | --- | --- | --: |',
        '| 1 | 教育局 | 3月 | “招生\\|就业”工作发布会 | **副局长** 周海 |',
        '| 2 | 统计局 | 4月<br>中旬 | [经济普查](https://example.org/a_b)成果\\*发布会 | `副局长` 郑强 |',
        '| 3 | *水利局* | 5月 | 防汛准备工作发布会 | 副局长&nbsp;江涛 |',
      ],
      'plan.md',
    );
    expect(conferences(plan)).toEqual([
      '教育局|2025-03-31|“招生|就业”工作发布会|副局长 周海',
      '统计局|2025-04-20|经济普查成果*发布会|副局长 郑强',
      '水利局|2025-05-31|防汛准备工作发布会|副局长 江涛',
    ]);
  });
});

describe('tabs', () => {
  const tabs = (row: readonly string[]): string => row.join('\t');

  it('and a quotation mark for the cell above', async () => {
    const [first] = ROWS;
    const rows = [
      first,
      ['2', '"', '"', '中考工作发布会', '"'],
      ['3', '"', '5月', '高考工作发布会', '"'],
    ];
    const plan = await read([HEADER, ...rows].map(tabs));
    expect(conferences(plan).slice(1)).toEqual([
      '教育局|2025-03-31|中考工作发布会|副局长 周海',
      '教育局|2025-05-31|高考工作发布会|副局长 周海',
    ]);
  });

  it.each([
    ['下半年', 'groupHeading'],
    ['第二季度', 'groupHeading'],
    ['小计：1场', 'subtotal'],
  ])('a row without its last cell does not take %s below it', async (line, kind) => {
    const plan = await read([HEADER, ROWS[0].slice(0, 4)].map(tabs).concat(line, tabs(ROWS[1])));
    expect(plan.rows).toHaveLength(2);
    expect(asides(plan)).toBe(kind);
  });

  it('and, without numbers, a unit of two lines', async () => {
    const rows = [HEADER, ...ROWS].map((row) => tabs(row.slice(1)));
    const plan = await read(rows.join('\n').replace('县教育局', '县教\n育局').split('\n'));
    expect(conferences(plan)).toEqual(READ);
  });

  it('and a further person on a line of their own', async () => {
    const plan = await read([HEADER, ROWS[0]].map(tabs).concat('副局长 牛壮', tabs(ROWS[1])));
    expect(plan.rows[0]?.person?.names).toEqual(['周海', '牛壮']);
    expect(plan.rows).toHaveLength(2);
  });
});

describe('the text of a PDF', () => {
  const text = (kind: string): string =>
    readFileSync(join(__dirname, `../../fixtures/files/writer-pdf-${kind}.txt`), 'utf8');
  const expected = [
    '市监局|2025-03-20|云水县2024年度消费者权益保护工作情况暨典型案例新闻发布会|党组成员 副局长 黄丽娟',
    '统计局|2025-04-30|第五次全国经济普查主要成果新闻发布会|副局长 郑强',
    '人社局|2025-06-30|高质量充分就业工作新闻发布会|党组成员 县公共就业和人才服务中心主任 谭笑',
    '水利局|2025-05-31|防汛抗旱准备工作新闻发布会|党组书记 局长 江文涛',
    '文旅局|2025-09-30|“诗画云水”秋季文旅消费季系列活动新闻发布会|副局长 蒋波',
  ];

  it.each(['layout', 'raw'])('in the order of its %s', async (kind) => {
    const rows = conferences(await planIn(`云水县2025年度新闻发布会计划\n${text(kind)}`));
    expect(rows.map((row) => row.replaceAll('云水县 ', '云水县'))).toEqual(expected);
  });

  it('is not guessed at where cells side by side are mixed', () => {
    expect(nearestHeader(readDocumentText(text('mixed')))?.kind).toBe('scattered');
  });
});

describe('a text that is not read', () => {
  const shape = (lines: readonly string[]) => nearestHeader(readDocumentText(lines.join('\n')));

  it.each([
    ['columnwise', [...HEADER, '1', '2', '3', '县教育局', '县统计局', '3月', '5月']],
    ['columnwise', HEADER.flatMap((word, at) => [word, ...column(at).slice(at === 1 ? 1 : 0)])],
    [
      'scattered',
      [...HEADER, '3月', '各单位', '抓好落实', '另行通知', '及时报送', '如有变动', '以此为准'],
    ],
    [
      'mixed',
      [HEADER.join(' '), '1', '县市场监督管理 3月', '局 消费维权', '2 4月 县统计', '局', '3'],
    ],
  ])('is %s', (kind, lines) => {
    expect(shape([TITLE, ...lines])).toMatchObject({ kind, row: 1 });
  });

  it('has an error where its header should be', () => {
    const lines = ['序号\t#REF!\t#REF!\t发布主题\t发布人', ROWS[0].join('\t')];
    expect(shape([TITLE, ...lines])).toEqual({ kind: 'error', row: 1, found: ['#REF!'] });
  });
});
