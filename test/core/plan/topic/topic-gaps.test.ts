import { describe, expect, it } from '@jest/globals';
import { topicGaps } from '../../../../src/core/plan/topic/topic-gaps';
import { parseTopic } from '../../../../src/core/plan/topic/topic';

/** The topic with each white space as what it is taken for: · meant, ? in doubt, | residue. */
function white(raw: string): string {
  const { gaps, doubtful } = topicGaps(raw);
  return raw.replace(/\s/gu, (_, at: number) =>
    gaps.includes(at) ? '·' : doubtful.includes(at) ? '?' : '|',
  );
}

describe('white space in a topic', () => {
  it.each([
    '聚焦中心推进全覆盖·促进经济社会高质量发展',
    '凝心聚力谋发展·砥砺前行谱新篇',
    '奋进新征程·建功新时代',
    '牢记使命担当·服务群众办事·建设美丽家园',
    '踔厉奋发启新程·勇毅前行谱新篇新闻发布会',
    '县教育局·春季开学工作发布会',
    '守护绿水青山蓝天?共建美丽家园',
    '铜官区消费维权情况|发布会',
    '铜官区教师公开招聘新闻|发布会',
    '铜官区居家和社区基本养|老服务提升行动',
    '中小学招生|政策发布会',
    '春季|开学工作发布会',
    '“凝心聚力谋发展|砥砺前行谱新篇”',
    '新|闻|发|布|会',
    '奋进新征程·建功新时代|发布会',
    '强农业·兴农村·富农民',
    '守护平安·“夏季行动”战果发布会',
    '河长制?湖长制工作发布会',
    '稳就业·促发展·惠民生——就业工作情况发布会',
    '奋进新征程·建功新时代：“两山”转化情况|发布会',
    '新闻发布会：守护绿水青山·建设美丽家园',
    '稳就业?促发展?惠民生工作发布会',
    '一手抓参保·一手抓监管',
    '居民?医保?参保政策发布会',
    '稳就业·促发展·保安全',
    '稳|就|业',
    '稳定就业|促发展',
    '稳就业|促发展',
    '奋进新征程·建功新时代发布',
    '聚焦重点难点·推进经济社会高质量发展|情况发布会',
    '全区经济社会发展|总体运行情况',
    'CPI|数据发布会',
    '（一）|招生政策',
    '守护平安|2024专项行动',
    '一心|一意|谋发|展促|改革|惠民|生保|稳定',
  ])('%s', (expected) => {
    expect(white(expected.replace(/[·?|]/gu, ' '))).toBe(expected);
  });

  it('is for a person to settle where it is a line break', () => {
    expect(white('凝心聚力谋发展\n砥砺前行谱新篇')).toBe('凝心聚力谋发展?砥砺前行谱新篇');
  });

  it('stays where it is meant', () => {
    expect(parseTopic('奋进新征程 建功新时 代')?.clean).toBe('奋进新征程 建功新时代');
  });
});

describe('what a topic says', () => {
  const key = (raw: string) => parseTopic(raw)?.key;

  it.each([
    ['上半年经济运行情况', '下半年经济运行情况'],
    ['2024年经济运行情况', '2025年经济运行情况'],
    ['“双减”工作进展', '双减工作进展'],
    ['招生 政策', '招生政策'],
    ['《条例》解读（一）', '条例解读 (一)'],
  ])('is the same in 「%s」 and 「%s」', (one, other) => {
    expect(key(other)).toBe(key(one));
  });

  it.each([
    ['上半年经济运行情况', '上半年财政收支情况'],
    ['一季度', '二季度招生'],
    ['！！', '？'],
  ])('is not the same in 「%s」 and 「%s」', (one, other) => {
    expect(key(other)).not.toBe(key(one));
  });

  it('is nothing in a blank cell', () => {
    expect(['', ' \n'].map(parseTopic)).toEqual([null, null]);
  });

  it('names the period, whose words are no part of what it is about', () => {
    expect(parseTopic('全区2024年上半年经济运行')).toMatchObject({
      ...{ clean: '全区2024年上半年经济运行', key: '全区经济运行' },
      period: { words: '2024年上半年', start: 2, end: 10 },
    });
  });
});
