import { describe, expect, it } from '@jest/globals';
import type { PaperName } from '../../../src/core/workbook-contract/paper-parts';
import { makePaper, subjectsOf } from '../../../src/papers/papers';
import type { PaperSource } from '../../../src/papers/model/source';
import { paperText } from '../../../src/papers/writers/text';
import { HARD_PLANS, sourceOf, yearSource } from '../../support/papers';

const linesOf = (source: PaperSource, paper: PaperName, key: string): string[] =>
  paperText(makePaper(source, paper, key, { order: 'plan' })!).split('\n');

const keysOf = (source: PaperSource, paper: PaperName): string[] =>
  subjectsOf(source, paper).map(({ key }) => key);

describe('forms of a conference', () => {
  it.each(['发布会审批表', '发布会实录'] as const)(
    '%s is not offered for one that was cancelled, unless it has another topic',
    (paper) => {
      const keys = keysOf(yearSource(), paper);
      expect(keys).toHaveLength(29);
      expect(keys).not.toContain('FB2024-013');
      expect(keys).toContain('FB2024-026');
    },
  );

  it('name the spokesperson and the time after a change', () => {
    const source = yearSource();
    expect(linesOf(source, '发布会审批表', 'FB2024-009')[4]).toMatch(
      /^主发布人\t养老服务科科长 李晓芳\t/u,
    );
    expect(linesOf(source, '发布会审批表', 'FB2024-027')[3]).toMatch(
      /^拟发布时间\t2025年一季度\t/u,
    );
    // Somebody else spoke without a change of the plan.
    expect(linesOf(source, '发布会审批表', 'FB2024-007')[4]).toMatch(/^主发布人\t党组成员 刘琦\t/u);
  });

  it('mark every cell of the plan that is empty', () => {
    const source = sourceOf(HARD_PLANS.get('empty cells')!);
    const [first, second, third, fourth] = keysOf(source, '发布会审批表').map((key) =>
      linesOf(source, '发布会审批表', key).join('\n'),
    );
    expect(first).toContain('主发布人\t〔待填：发布人〕');
    expect(second).toContain('拟发布时间\t〔待填：拟发布时间〕');
    expect(third).toContain('发布会名称\t〔待填：发布主题〕');
    expect(fourth).toContain('发布单位\t〔待填：牵头发布单位〕');
  });
});
