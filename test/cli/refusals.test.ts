import { describe, expect, it } from '@jest/globals';
import { file, run } from '../support/cli/out-files';

const WORDS = ['序号', '发布单位', '发布时间', '发布主题', '发布人'];
const TITLE = '青山县2025年度新闻发布会计划';
const ROW = '1\t县教育局\t3月\t春季开学工作发布会\t副局长 周海';

/** Each text, and what its refusal names: the words found and missing, the line, and the shape in either language. */
const REFUSALS: readonly (readonly [string, string, readonly string[], string, string])[] = [
  [
    'a header without a time',
    `${TITLE}\n序号\t发布单位\t发布主题\t发布人\n${ROW}`,
    ['序号、发布单位、发布主题、发布人', '拟发布时间', '2'],
    '没有认出拟发布时间',
    '--columns',
  ],
  [
    'a cell a line',
    [TITLE, ...WORDS, '各单位', '抓好落实', '另行通知', '及时报送', '以此为准'].join('\n'),
    ['序号、发布单位、发布时间', '2'],
    '每个单元格占一行',
    'every cell on a line of its own',
  ],
  [
    'column by column',
    [TITLE, ...WORDS, '1', '2', '3', '县教育局', '3月', '5月'].join('\n'),
    ['序号、发布单位、发布时间', '2'],
    '一列接一列',
    'one column below the other',
  ],
  [
    'mixed lines',
    [
      TITLE,
      WORDS.join(' '),
      '1',
      '县市场监督管理 3月',
      '局 消费维权',
      '2 4月 县统计',
      '局',
      '3',
    ].join('\n'),
    ['序号、发布单位、发布时间', '2'],
    '混在一起',
    'mixed up',
  ],
  [
    'an error in the header',
    `${TITLE}\n序号\t#REF!\t#REF!\t发布主题\t发布人\n${ROW}`,
    ['#REF!', '2'],
    '错误值',
    'error',
  ],
  [
    'headers that are not known',
    `谁来办\t开会日子\t说啥\n教育局\t三月里\t招生政策`,
    ['谁来办、开会日子、说啥', '1'],
    '认不出',
    '--columns',
  ],
];

describe.each(REFUSALS)('%s', (name, text, named, inChinese, inEnglish) => {
  const path = (): string => file(`${name.replaceAll(' ', '-')}.txt`, text);

  it('is refused in Chinese', async () => {
    const { code, err } = await run([path()]);
    expect(code).toBe(2);
    for (const part of [inChinese, ...named]) expect(err).toContain(part);
    expect(err).not.toMatch(/[{}[\]]/u);
  });

  it('is refused in English', async () => {
    const { code, err } = await run([path(), '--lang', 'en-US']);
    expect(code).toBe(2);
    for (const part of [inEnglish, ...named]) expect(err).toContain(part);
    expect(err).not.toMatch(/[{}[\]]/u);
  });
});
