import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_DIRECTORY } from '../../../../src/core/plan/units/directory';
import { matchHeader, headerWords } from '../../../../src/core/plan/header/header';
import { nearestHeader } from '../../../../src/core/plan/header/near-header';
import { readPlan, readPlans } from '../../../../src/core/plan/read-plan';
import { readDocumentText } from '../../../../src/files/text/delimited';

const WORDS = headerWords([
  ['谁来办', 'department'],
  ['开会日子', 'timing'],
  ['说啥', 'topic'],
]);
const OPTIONS = { year: 2024, directory: BUILT_IN_DIRECTORY, headerWords: WORDS };

const columnsOf = (texts: readonly string[], words = WORDS): Record<string, number> =>
  Object.fromEntries(matchHeader(texts, words));

describe('header words of an office', () => {
  it('name columns that the vocabulary does not know, whatever their width and white space', () => {
    expect(columnsOf(['谁 来 办', '开会\n日子', '说啥'])).toEqual({
      department: 0,
      timing: 1,
      topic: 2,
    });
    const wide = headerWords([['ＴＯＰＩＣ（A）', 'topic']]);
    expect(columnsOf(['TOPIC (A)'], wide)).toEqual({ topic: 0 });
  });

  it('win over the vocabulary, for the column they name and the one it would have been', () => {
    const words = headerWords([
      ['备注', 'topic'],
      ['发布主题', 'spokesperson'],
    ]);
    expect(columnsOf(['拟发布时间', '发布主题', '发布人', '备注'], words)).toEqual({
      topic: 3,
      spokesperson: 1,
      timing: 0,
    });
  });

  it('count as a whole: a header that merely contains one is none of theirs', () => {
    expect(columnsOf(['说啥的人', '不开会日子'])).toEqual({});
  });

  it('count from the last where several name one column, and of two lists the second', () => {
    const table = headerWords([
      ['甲', 'topic'],
      ['乙', 'topic'],
    ]);
    expect(columnsOf(['甲', '乙'], table)).toEqual({ topic: 1 });
    expect(columnsOf(['甲', '乙'], headerWords(table, [['甲', 'topic']]))).toEqual({ topic: 0 });
    expect(columnsOf(['甲'], headerWords(table, [['甲', 'timing']]))).toEqual({ timing: 0 });
  });

  it('leave the vocabulary to the columns that they do not name', () => {
    expect(columnsOf(['单位', '时间', '说啥'])).toEqual({ department: 0, timing: 1, topic: 2 });
  });
});

describe('a plan under headers of an office', () => {
  const text =
    '谁来办\t开会日子\t说啥\n教育局\t5月\t招生政策\n谁来办\t开会日子\t说啥\n统计局\t6月\t经济运行\n';

  it('is read with its words, and not without them', () => {
    const grid = readDocumentText(text);
    expect(readPlan(grid, { ...OPTIONS, headerWords: undefined })).toBeNull();
    const plan = readPlan(grid, OPTIONS);
    expect(plan?.rows.map(({ cells }) => cells.topic.text)).toEqual(['招生政策', '经济运行']);
    expect(plan?.skipped.map(({ kind }) => kind)).toEqual(['repeatedHeader']);
    expect(plan?.headerWords).toBe(WORDS);
  });

  it('ends where another plan begins whose header needs them', () => {
    const grid = readDocumentText(
      '单位\t时间\t主题\n教育局\t5月\t招生政策\n谁来办\t开会日子\t说啥\n统计局\t6月\t经济运行\n',
    );
    expect(readPlans(grid, OPTIONS).map(({ rows }) => rows.length)).toEqual([1, 1]);
  });

  it('may have a second line that divides one of them', () => {
    const text =
      '谁来办\t开会日子\t说啥\t上台\t\n\t\t\t姓名\t职务\n教育局\t5月\t招生政策\t王海洋\t副局长\n';
    const plan = readPlan(readDocumentText(text), OPTIONS);
    expect(plan?.headers).toEqual(['谁来办', '开会日子', '说啥', '上台姓名', '上台职务']);
    expect(plan?.rows).toHaveLength(1);
  });

  it('that lacks a column is told by the words it has', () => {
    const near = nearestHeader(readDocumentText('谁来办\t说啥\n教育局\t招生政策\n'), WORDS);
    expect(near).toMatchObject({
      kind: 'incomplete',
      found: ['谁来办', '说啥'],
      missing: ['timing'],
    });
  });
});
