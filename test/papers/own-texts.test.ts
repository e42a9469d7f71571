import { describe, expect, it } from '@jest/globals';
import { readSettings } from '../../src/core/settings/reading/read-settings';
import { PAPERS } from '../../src/core/workbook-contract/paper-parts';
import { makePaper, subjectsOf } from '../../src/papers/papers';
import { paperSource, type PaperSource } from '../../src/papers/model/source';
import { textsToEdit } from '../../src/papers/own-texts';
import { paperText } from '../../src/papers/writers/text';
import { allPapers, yearSource } from '../support/papers';
import { yearAsOf, yearPlan, yearSettings } from '../support/read-year';
import { table, tables } from '../support/settings-tables';

/** The sample year in an office with these texts of its own. */
function sourceWith(rows: readonly Readonly<Record<string, string>>[]): PaperSource {
  const { settings, problems } = readSettings(tables(table('公文模板表', rows)));
  expect(problems).toEqual([]);
  const own = { ...yearSettings, paperTexts: settings.paperTexts };
  return paperSource(yearPlan, own, yearAsOf, 'zh-CN');
}

const textOf = (source: PaperSource, paper: (typeof PAPERS)[number], key: string): string =>
  paperText(makePaper(source, paper, key, { order: 'plan' })!);

describe('the texts of an office', () => {
  it('take the place of the built-in ones, with values in their places', () => {
    const source = sourceWith([
      { 公文: '通用', 部分: '发文机关', 文字: '铜陵市铜官区政务公开领导小组办公室' },
      { 公文: '通用', 部分: '政务公开办', 文字: '区政务公开办' },
      { 公文: '催办函', 部分: '标题', 文字: '致{单位}：{年度}年{计划}' },
      { 公文: '催办函', 部分: '抄送', 文字: '抄送：区委宣传部' },
    ]);
    const lines = textOf(source, '催办函', '住建局').split('\n');
    expect(lines[0]).toBe('致住建局：2024年2024年度新闻发布会计划');
    expect(lines.slice(-3)).toEqual([
      '铜陵市铜官区政务公开领导小组办公室',
      '2024年12月31日',
      '抄送：区委宣传部',
    ]);
    expect(lines.join('')).toContain('请及时反馈区政务公开办');
  });

  it('have single quotation marks within double ones', () => {
    const source = sourceWith([{ 公文: '发布会实录', 部分: '标题', 文字: '“{主题}”纪实' }]);
    expect(textOf(source, '发布会实录', 'FB2024-020').split('\n')[0]).toBe(
      '“‘安心托幼’民生实事新闻发布会”纪实',
    );
  });

  it.each(PAPERS)('of %s begin as the built-in ones, which they give again', (paper) => {
    const source = yearSource();
    const rows = textsToEdit(source, paper).map(({ key, values }) => ({ ...key, ...values }));
    const own = sourceWith(rows as unknown as Readonly<Record<string, string>>[]);
    const [subject] = subjectsOf(source, paper);
    expect(textOf(own, paper, subject!.key)).toBe(textOf(source, paper, subject!.key));
    // Those that are there are not offered again, so that no change is written over.
    const filled = rows.filter((row) => row.文字 !== '');
    expect(textsToEdit(own, paper)).toHaveLength(rows.length - filled.length);
  });

  it('leave no place open', () => {
    for (const paper of allPapers(yearSource())) expect(paperText(paper)).not.toMatch(/[{}]/u);
  });
});
