import { describe, expect, it } from '@jest/globals';
import { papersDocx } from '../../../src/papers/writers/docx';
import { allPapers, HARD_PLANS, sourceOf, yearSource } from '../../support/papers';
import { linesOf, readBack } from '../../support/read-back';
import { schemaErrors } from '../../support/xlsx/schema-errors';

describe('a Word document is what the Open XML SDK takes for one', () => {
  it.each(['zh-CN', 'en-US'] as const)('with every paper of the year (%s)', async (language) => {
    expect(await schemaErrors(await papersDocx(allPapers(yearSource(language))), 'docx')).toEqual(
      [],
    );
  });

  it.each([...HARD_PLANS.keys()])('where the plan has %s', async (name) => {
    const papers = allPapers(sourceOf(HARD_PLANS.get(name)!));
    expect(await schemaErrors(await papersDocx(papers), 'docx')).toEqual([]);
  });
});

describe('a Word document', () => {
  it.each(['zh-CN', 'en-US'] as const)(
    'reads back as the papers of the year (%s)',
    async (language) => {
      const papers = allPapers(yearSource(language));
      expect(papers.length).toBeGreaterThan(75);
      expect(await readBack(papers)).toEqual(linesOf(papers));
    },
  );

  it.each([...HARD_PLANS.keys()])('reads back where the plan has %s', async (name) => {
    const papers = allPapers(sourceOf(HARD_PLANS.get(name)!));
    expect(await readBack(papers)).toEqual(linesOf(papers));
  });
});
