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
    '居民?医保?参保政策发布会',
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
