import { describe, expect, it } from '@jest/globals';
import { textCell } from '../../../../src/core/plan/cells/grid';
import { COLUMN_KEYS, type ColumnKey } from '../../../../src/core/plan/header/header';
import { Continuation } from '../../../../src/core/plan/rows/continuation';
import { BUILT_IN_DIRECTORY } from '../../../../src/core/plan/units/directory';

const KEYS: readonly ColumnKey[] = ['number', 'department', 'timing', 'topic', 'spokesperson'];

const rowOf = (line: string) => line.split('|').map(textCell);

/** Two lines as one row, or `null` where the lower is a row of its own. */
function read(upper: string, lower: string, keys = KEYS): string | null {
  const columns = new Map(keys.map((key, column) => [key, column]));
  const lines = new Continuation(columns, BUILT_IN_DIRECTORY);
  const [above, below] = [rowOf(upper), rowOf(lower)];
  if (!lines.goesOn(above, below)) return null;
  return lines
    .join(above, below)
    .map(({ text }) => text)
    .join('|');
}

const ROW = '1|统计局|8月份|经济运行发布会|副局长 马超';

describe('a line goes on with the one above', () => {
  it.each([
    ['1|统计局|8月份|上半年经济运行|副局长 马超', '|||情况发布会|', '上半年经济运行情况发布会'],
    ['1|人力资源和|8月份|就业发布会|副局长 马超', '|社会保障局|||', '人力资源和社会保障局'],
    ['1|区生态|8月份|空气质量|党组成员', '|环境||改善情况|副局长', '区生态环境'],
    ['1|统计局|2024年|经济运行发布会|副局长 马超', '||8月份||', '2024年8月份'],
    ['1|统计局|8月|经济运行发布会|副局长 马超', '||份||', '8月份'],
    ['1|统计局|8月|经济运行发布会|副局长', '||||马超', '副局长 马超'],
    ['1|统计局|8月|经济运行发布会|党组成员、', '||||副局长 马超', '党组成员、副局长 马超'],
    ['1|统计局|8月|Open|副局长 马超', '|||data发布会|', 'Open data发布会'],
    ['1|统计局|8月份|上半年经济运行|副局长 马超', '|||及走势|', '上半年经济运行及走势'],
  ])('%s + %s', (upper, lower, expected) => {
    expect(read(upper, lower)).toContain(`|${expected}`);
  });

  it('keeps what only one of the two has', () => {
    expect(read('1|统计局|8月份|上半年经济运行|马超', '|||情况发布会|')).toBe(
      '1|统计局|8月份|上半年经济运行情况发布会|马超',
    );
  });
});

describe('a further person under merged cells', () => {
  const KEYS_WITH_POST: readonly ColumnKey[] = [...KEYS, 'post'];
  const merged = (line: string, own: readonly number[]) =>
    rowOf(line).map((cell, at) => (own.includes(at) ? cell : { ...cell, covered: true as const }));
  const lines = new Continuation(
    new Map(KEYS_WITH_POST.map((key, column) => [key, column])),
    BUILT_IN_DIRECTORY,
  );
  const above = rowOf('1|统计局|8月份|经济运行发布会|马超|局长');

  it('is another spokesperson of the same conference', () => {
    const below = merged('1|统计局|8月份|经济运行发布会|石磊|副局长', [4, 5]);
    expect(lines.goesOn(above, below)).toBe(true);
    expect(lines.join(above, below).map(({ text }) => text)).toEqual(
      '1|统计局|8月份|经济运行发布会|马超、石磊|局长、副局长'.split('|'),
    );
  });

  it.each([
    ['a topic of its own', [3, 4, 5]],
    ['a unit of its own', [1, 4, 5]],
    ['a number of its own', [0, 4, 5]],
  ])('is none with %s', (_, own) => {
    const below = merged('1|教育局|8月份|招生政策发布会|石磊|副局长', own);
    expect(lines.goesOn(above, below)).toBe(false);
  });
});

describe('a line is a row of its own', () => {
  it.each([
    ['with a number', ROW, '2|||情况|'],
    ['under a row without a number', '|统计局|8月份|上半年经济运行|', '|||情况发布会|'],
    ['with a unit', ROW, '|教育局|||'],
    ['with a time', ROW, '||9月份||'],
    ['with a time under one of the year', '1|统计局|年内|经济运行发布会|马超', '||9月份||'],
    ['with a topic under a whole one', ROW, '|||招生政策发布会|'],
    ['with a person under a named one', ROW, '||||副局长 王海洋'],
    ['with a unit under none', '1||8月份|经济运行发布会|', '|局|||'],
    ['with a time under none', '1|统计局||经济运行发布会|', '||月份||'],
    ['with a topic under none', '1|统计局|8月份||', '|||情况发布会|'],
    ['with a person under none', '1|统计局|8月份|经济运行|', '||||马超'],
    ['of more than sixty characters', '1|统计局|8月份|上半年经济|', `|||${'运'.repeat(58)}发布会|`],
    ['with a long text that ends nothing', '1|统计局|8月|上半年|', `|||${'各项工作'.repeat(6)}|`],
    ['without anything', ROW, '||||'],
  ])('%s', (_, upper, lower) => {
    expect(read(upper, lower)).toBeNull();
  });

  it('where rows have no numbers and nothing speaks for one', () => {
    const keys = COLUMN_KEYS.filter((key) => KEYS.slice(1).includes(key));
    expect(keys).toEqual(KEYS.slice(1));
    expect(read('统计局|8月份|上半年经济运行|马超', '||及走势|', keys)).toBeNull();
    expect(read('统计局|8月份|上半年经济运行|马超', '||情况发布会|', keys)).toContain(
      '上半年经济运行情况发布会',
    );
  });
});

describe('where rows have no numbers, a line goes on with the one above', () => {
  const keys = KEYS.slice(1);

  it.each([
    ['人力资源和|8月|就业发布会|马超', '社会保障局|||', '人力资源和社会保障局|8月|就业发布会|马超'],
    ['城乡建|8月|招生发布会|马超', '设管理局|||', '城乡建设管理局|8月|招生发布会|马超'],
    ['统计局|8月|经济发布会|马超', '|份||', '统计局|8月份|经济发布会|马超'],
    ['统计局|8月|经济发布会|副局长', '|||马超', '统计局|8月|经济发布会|副局长 马超'],
    ['统计局|8月|经济运行 |马超', '|| 情况发布会|', '统计局|8月|经济运行情况发布会|马超'],
  ])('%s + %s', (upper, lower, expected) => {
    expect(read(upper, lower, keys)).toBe(expected);
  });

  it.each([
    ['区生态|8月|空气质量发布会|马超', '环境|||'],
    ['教育局|8月|招生发布会|马超', '体育局|||'],
    ['统计局|8月|经济发布会|党组成员、', '|||副局长'],
    ['统计局|8月|经济发布会|马超', '|||王海洋'],
    ['统计局|8月|经济发布会|马超', '|9月||'],
    ['统计局|8月|上半年经济|马超', `||${'运'.repeat(58)}发布会|`],
  ])('but not %s + %s', (upper, lower) => {
    expect(read(upper, lower, keys)).toBeNull();
  });

  it('nor for a post alone, nor for a name where posts have a column of their own', () => {
    const withPost: ColumnKey[] = [...keys, 'post'];
    const row = '统计局|8月|经济发布会|马超|党组成员、';
    expect(read(row, '||||副局长', withPost)).toBeNull();
    expect(read('统计局|8月|经济发布会|马|局长', '|||超|', withPost)).toBeNull();
  });
});
