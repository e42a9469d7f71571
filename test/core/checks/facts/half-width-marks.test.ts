import { describe, expect, it } from '@jest/globals';
import { halfWidthMarks } from '../../../../src/core/checks/facts/half-width-marks';
import { applyEdits } from '../../../../src/core/plan/cells/text-edit';

const mended = (text: string): string => applyEdits(text, halfWidthMarks(text));

describe('half-width marks in Chinese text', () => {
  it.each([
    ['招生,阳光招生发布会', '招生，阳光招生发布会'],
    ['稳就业;促就业:新举措!好吗?好', '稳就业；促就业：新举措！好吗？好'],
    ['人口抽样调查(第一期)发布会', '人口抽样调查（第一期）发布会'],
    ['HPV疫苗(九价)接种', 'HPV疫苗（九价）接种'],
    ['养老(2024)发布会', '养老（2024）发布会'],
    ['养老(A)发布会', '养老（A）发布会'],
    ['CPI(居民消费价格指数)', 'CPI（居民消费价格指数）'],
    ['“招生”,“阳光”', '“招生”，“阳光”'],
    ['招生, 阳光', '招生，阳光'],
    ['招生 ,阳光', '招生，阳光'],
    ['(一)招生(二)阳光', '（一）招生（二）阳光'],
  ])('become full-width: %s', (text, after) => {
    expect(mended(text)).toBe(after);
  });

  it.each([
    ['between figures', '1,200万元'],
    ['between Latin words', 'CPI, PPI发布会'],
    ['after a figure', '目标2024,2025'],
    ['before a figure', '完成率:98%'],
    ['of a bracket without letters or figures', '发布会(…)'],
    ['of a bracket after a Latin word', 'CPI(PPI)发布会'],
    ['after a Latin word, though Chinese stands before it', '招生CPI,阳光'],
    ['before a Latin word, though Chinese stands behind it', '招生,CPI阳光'],
    ['of a bracket that is not closed', '发布会(一'],
    ['of a bracket that holds another', '发布会(一（二)'],
    ['of a bracket that a full-width one closes', '发布会(一）'],
    ['at the end', '发布会,'],
    ['at the beginning', ',发布会'],
  ])('stay %s', (_, text) => {
    expect(mended(text)).toBe(text);
  });

  it('keep blanks that stand beside no such mark', () => {
    expect(mended('招生 政策,阳光 招生')).toBe('招生 政策，阳光 招生');
    expect(mended('招生 ，政策,阳光')).toBe('招生 ，政策，阳光');
    expect(mended('招生,阳光，CPI, PPI')).toBe('招生，阳光，CPI, PPI');
  });

  it('are edited from left to right', () => {
    const starts = halfWidthMarks('甲(乙,丙)丁,戊').map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(starts).toHaveLength(4);
  });

  it('look no further than sixty characters for their neighbours', () => {
    const long = '…'.repeat(60);
    expect(halfWidthMarks(`招生${long},阳光`)).toEqual([]);
    expect(halfWidthMarks(`招生,${long}阳光`)).toEqual([]);
    expect(halfWidthMarks(`发布会(${'一'.repeat(60)})`)).toEqual([]);
  });
});
