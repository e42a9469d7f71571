import { describe, expect, it } from '@jest/globals';
import type { PaperSource } from '../../../src/papers/model/source';
import { yearReport } from '../../../src/papers/kinds/year-report';
import { paperText } from '../../../src/papers/writers/text';
import { HARD_PLANS, sourceOf, yearSource } from '../../support/papers';

const linesOf = (source: PaperSource, unit = ''): string[] =>
  paperText(yearReport(source, unit)).split('\n');

describe('the report on a year', () => {
  it('is addressed to whom the office says, and sums up the departments', () => {
    const lines = linesOf(yearSource());
    expect(lines.slice(0, 6)).toEqual([
      '2024年度新闻发布会计划执行情况',
      '〔待填：主送机关〕：',
      '现将截至2024年12月31日《2024年度新闻发布会计划》的执行情况报告如下：',
      '一、总体情况',
      '计划召开新闻发布会30场，涉及13个单位。已召开23场，其中按期召开18场、逾期召开4场；已公开实录20场，待公开3场。',
      '未召开7场，其中逾期未召开2场、已取消1场、临近1场、筹备中1场、未到期1场、时间待定1场。',
    ]);
    expect(lines).toContain('合 计\t30\t23\t18\t20\t2\t1');
    expect(lines).toContain('共登记变更10项：');
  });

  it('of one department counts no departments', () => {
    const lines = linesOf(yearSource(), '住建局');
    expect(lines.slice(0, 2)).toEqual(['住建局2024年度', '新闻发布会计划执行情况']);
    expect(lines).toContain(
      '计划召开新闻发布会2场。已召开2场，其中按期召开1场、逾期召开1场；已公开实录2场。',
    );
  });

  it('counts conferences that nobody leads', () => {
    expect(linesOf(sourceOf(HARD_PLANS.get('empty cells')!))).toContain(
      '（未写明单位）\t1\t1\t1\t0\t0\t0',
    );
  });
});
