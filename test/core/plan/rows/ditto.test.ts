import { describe, expect, it } from '@jest/globals';
import { textCell } from '../../../../src/core/plan/cells/grid';
import { readPlan } from '../../../../src/core/plan/read-plan';
import { windowOf } from '../../../../src/core/plan/timing/timing';
import { BUILT_IN_DIRECTORY } from '../../../../src/core/plan/units/directory';

/** Units, times, topics and names as the rows of a plan mean them. */
function meant(lines: readonly string[], header = '序号|单位|时间|主题|发布人'): string[] {
  const rows = ['2024年计划', header, ...lines].map((line) => line.split('|').map(textCell));
  const plan = readPlan({ rows, merges: [] }, { directory: BUILT_IN_DIRECTORY });
  return (plan?.rows ?? []).map(({ department, timing, topic, person }) => {
    const end = windowOf(timing)?.end.slice(5, 7) ?? timing.kind;
    return [department?.name, end, topic?.clean, person?.name].map((text) => text ?? '').join('|');
  });
}

const FIRST = '1|教育局|3月|招生政策|副局长 王海洋';

describe('a cell that refers to the one above', () => {
  it.each([
    '同上',
    '〃',
    '同 上',
    '（同上）',
    '同上。',
    '同上一行',
    '同上单位',
    '同前',
    '如上述',
    '上同',
  ])('says %j', (ditto) => {
    expect(meant([FIRST, `2|${ditto}|5月|统计数据|局长 马超`]).at(-1)).toBe(
      '教育局|05|统计数据|马超',
    );
  });

  it('means the last that says something, in its own column', () => {
    expect(
      meant([FIRST, '2|同上|〃|统计数据|同上', '3|同上|5月|同上|同上', '4|民政局|〃|养老|〃']),
    ).toEqual([
      '教育局|03|招生政策|王海洋',
      '教育局|03|统计数据|王海洋',
      '教育局|05|统计数据|王海洋',
      '民政局|05|养老|王海洋',
    ]);
  });

  it.each(['同上级单位协商', '上级单位', '与教育局相同'])('does not say %j', (text) => {
    expect(meant([FIRST, `2|统计局|5月|${text}|局长 马超`]).at(-1)).toBe(`统计局|05|${text}|马超`);
  });
});

describe('a cell that refers to a row by its number', () => {
  it.each(['同第1项', '同序号1', '同1', '同第一项', '如第1条'])('says %j', (ditto) => {
    expect(
      meant([FIRST, '2|统计局|5月|统计数据|局长 马超', `3|${ditto}|6月|经济|局长 马超`]).at(-1),
    ).toBe('教育局|06|经济|马超');
  });

  it('means what that cell means, where it says 同上 itself', () => {
    const lines = [
      FIRST,
      '2|同上|5月|体育中考|〃',
      '3|统计局|6月|经济|局长 马超',
      '4|同第2项|7月|高考|同第2项',
    ];
    expect(meant(lines).at(-1)).toBe('教育局|07|高考|王海洋');
  });

  it('means the last row with that number', () => {
    const lines = ['1|教育局|3月|招生|', '1|民政局|4月|养老|', '2|同第1项|5月|社救|'];
    expect(meant(lines).at(-1)).toBe('民政局|05|社救|');
  });

  it('is an ordinary text where no row above has the number', () => {
    expect(meant([FIRST, '2|同第9项|5月|统计数据|局长 马超']).at(-1)).toBe(
      '同第9项|05|统计数据|马超',
    );
  });
});

it('nothing is referred to in a ledger, which people sort', () => {
  const header = '序号|单位|时间|主题|发布人|计划编号';
  expect(meant([`${FIRST}|2024-01`, '2|同上|5月|统计数据|局长 马超|2024-02'], header).at(-1)).toBe(
    '|05|统计数据|马超',
  );
});
