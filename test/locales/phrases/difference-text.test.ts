import { describe, expect, test } from '@jest/globals';
import type { Agreement, Cause, Difference } from '../../../src/core/reconciliation/compare-scores';
import { wordsOf } from '../../../src/locales';
import { causeText, differenceText, remedies } from '../../../src/locales/phrases/difference-text';
import { LANGUAGES } from '../../../src/locales/language';

const DIFFERENCE: Difference = {
  sheet: '考核明细',
  table: '明细表',
  key: 'FB2024-002',
  column: '得分',
  engine: 61.5,
  shown: 95,
  cell: 'typed',
};

const CELL = { table: '参数表', keyColumn: '参数', key: 'C3部分分', column: '生效值' };
const WORD = { table: '时间词表', keyColumn: '写法', key: '三季度', column: '截止' };

const CAUSES: readonly [Cause, string][] = [
  [{ kind: 'manual' }, '工作簿设为手动计算：请按 F9 重新计算，或在「公式」选项卡中改为自动。'],
  [
    { kind: 'name', name: '分值_C3', fate: 'edited' },
    '名称「分值_C3」的公式被改动：请在「公式」选项卡的名称管理器中删除它，再生成考核表。',
  ],
  [
    { kind: 'name', name: '分值_C3', fate: 'gone' },
    '名称「分值_C3」已被删除：重新生成考核表即可恢复。',
  ],
  [
    { kind: 'cell', cell: CELL, sheet: '考核设置', fate: 'typed', shown: '2' },
    '考核设置 C3部分分 生效值：公式被改成了固定值，现为 2',
  ],
  [
    { kind: 'cell', cell: CELL, sheet: '考核设置', fate: 'typed', shown: '' },
    '考核设置 C3部分分 生效值：公式被改成了固定值，现为 空白',
  ],
  [
    { kind: 'cell', cell: CELL, sheet: '考核设置', fate: 'edited', shown: '9' },
    '考核设置 C3部分分 生效值：公式被改动',
  ],
  [
    { kind: 'word', wording: '三季度', cell: WORD, shown: '2024-09-15', engine: '2024-09-30' },
    '时间词表「三季度」的截止：表中 2024-09-15，按写法应为 2024-09-30',
  ],
  [
    { kind: 'word', wording: '三季度', cell: WORD, shown: null, engine: '2024-09-30' },
    '时间词表里没有「三季度」，公式不认得：请点「更新词表」，或重新生成考核表。',
  ],
];

const agreement = (differences: readonly Difference[], causes: readonly Cause[]): Agreement => ({
  ...{ rows: 1, departments: 1 },
  ...{ differences, causes },
});

describe('what is said of a difference between score sheets and engine', () => {
  test.each(CAUSES)('names the cause: %j', (cause, text) => {
    expect(causeText(cause, wordsOf('zh-CN'))).toBe(text);
  });

  test.each(LANGUAGES)('leaves no place open, in %s', (language) => {
    const texts = CAUSES.map(([cause]) => causeText(cause, wordsOf(language)));
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(text).not.toMatch(/[{}[\]]/u);
  });

  test('sends nobody to look for what is found already', () => {
    const unaltered = { ...DIFFERENCE, cell: 'generated' } as const;
    const words = wordsOf('zh-CN');
    expect(differenceText(DIFFERENCE, true, words)).toBe(
      '考核明细 FB2024-002 得分：表中 95，应为 61.5（公式被改成了固定值）',
    );
    expect(differenceText(unaltered, false, words)).toMatch(/请检查它引用的单元格）$/u);
    expect(differenceText(unaltered, true, words)).toBe(
      '考核明细 FB2024-002 得分：表中 95，应为 61.5',
    );
  });

  test('says what to do about it', () => {
    const words = wordsOf('zh-CN');
    const [regenerate, copy] = [words.assess.differsWhy, words.assess.repairElsewhere];
    const unaltered = { ...DIFFERENCE, cell: 'generated' } as const;
    const elsewhere = CAUSES[3]![0];
    expect(remedies(agreement([DIFFERENCE], []), words)).toEqual([regenerate]);
    expect(remedies(agreement([unaltered], [elsewhere]), words)).toEqual([copy]);
    expect(remedies(agreement([DIFFERENCE], [elsewhere]), words)).toEqual([regenerate, copy]);
    expect(remedies(agreement([unaltered], [{ kind: 'manual' }]), words)).toEqual([]);
    expect(remedies(agreement([unaltered], []), words)).toEqual([regenerate]);
  });
});
