import { describe, expect, it } from '@jest/globals';
import { parse, serialize } from 'parse5';
import { paperHtml } from '../../../src/papers/writers/html';
import { safeFileName } from '../../../src/papers/writers/file-name';
import { stretchesOf } from '../../../src/papers/writers/gaps';
import { allPapers, HARD_PLANS, sourceOf, yearSource } from '../../support/papers';

describe('a paper as HTML', () => {
  it('keeps hostile cells as text', () => {
    const html = allPapers(sourceOf(HARD_PLANS.get('hostile texts')!))
      .map(paperHtml)
      .join('');
    expect(serialize(parse(html))).not.toMatch(/<script/iu);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; ]]&gt;');
  });

  it('names the fonts of official documents and marks what is missing', () => {
    const [plan] = allPapers(yearSource());
    const html = paperHtml(plan!);
    expect(html).toMatch(/font-family:'方正小标宋简体'[^>]*>2024年度新闻发布会计划</u);
    expect(html).toContain('<span style="background:yellow">〔待填：发布人〕</span>');
    expect(html.match(/<thead>/gu)).toHaveLength(1);
  });
});

describe('marks of what is missing', () => {
  it('are told from the numbers of documents', () => {
    expect(stretchesOf('见〔2024〕3号，〔待填：地点〕。')).toEqual([
      { text: '见〔2024〕3号，', isGap: false },
      { text: '〔待填：地点〕', isGap: true },
      { text: '。', isGap: false },
    ]);
  });
});

describe('the name of a file', () => {
  it('has nothing that a file system refuses, and is short enough', () => {
    expect(safeFileName('催办函（住建局/城管局）: "a" ')).toBe('催办函（住建局 城管局） a');
    expect(safeFileName('..\\..')).toBe('_');
    expect(Buffer.byteLength(safeFileName('题'.repeat(200)))).toBe(180);
  });
});
