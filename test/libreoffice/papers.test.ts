import { expect, it } from '@jest/globals';
import type { Paper } from '../../src/papers/model/paper';
import { papersDocx } from '../../src/papers/writers/docx';
import { allPapers, HARD_PLANS, sourceOf, yearSource } from '../support/papers';
import { convert } from './soffice';

const ofKind = (papers: readonly Paper[], kind: Paper['paper']): Paper[] =>
  papers.filter(({ paper }) => paper === kind);

/** How many pages LibreOffice lays papers out on. */
async function pagesOf(papers: readonly Paper[]): Promise<number> {
  const pdf = await convert(await papersDocx(papers), 'pdf', 'docx');
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0;
}

const year = allPapers(yearSource());

it.each([
  ['in Chinese', year],
  ['in English', allPapers(yearSource('en-US'))],
])('lays each form and letter of the year out on one page, %s', async (_, papers) => {
  const onePage = (['发布会审批表', '发布会实录', '变更情况说明', '催办函'] as const).flatMap(
    (kind) => ofKind(papers, kind),
  );
  expect(onePage.length).toBeGreaterThan(70);
  expect(await pagesOf(onePage)).toBe(onePage.length);
});

it('lays the plan out with its header on every page, and its rows whole', async () => {
  expect(await pagesOf(ofKind(year, '计划附件'))).toBe(3);
});

it('goes on to more pages with long texts and many units', async () => {
  const long = allPapers(sourceOf(HARD_PLANS.get('long topics')!));
  expect(await pagesOf(ofKind(long, '计划附件'))).toBeGreaterThan(1);
  const many = allPapers(sourceOf(HARD_PLANS.get('40 units')!));
  expect(await pagesOf(ofKind(many, '年度计划执行情况'))).toBeGreaterThan(2);
});
