import { describe, expect, it } from '@jest/globals';
import { unzipSync, strFromU8 } from 'fflate';
import type { Paper } from '../../../src/papers/model/paper';
import type { PaperSource } from '../../../src/papers/model/source';
import { papersDocx } from '../../../src/papers/writers/docx';
import { linesOf, readBack } from '../../support/read-back';
import { allPapers, HARD_PLANS, HOSTILE, sourceOf, yearSource } from '../../support/papers';

const partsOf = async (papers: readonly Paper[]): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await papersDocx(papers))).map(([name, bytes]) => [
      name,
      strFromU8(bytes),
    ]),
  );

/** The first paper of each kind. */
const onePerKind = (papers: readonly Paper[]): Paper[] =>
  papers.filter((one, i) => papers.findIndex(({ paper }) => paper === one.paper) === i);

describe('a Word document', () => {
  it('reads back as the paper, one of each kind', async () => {
    const papers = onePerKind(allPapers(yearSource()));
    expect(papers).toHaveLength(7);
    expect(await readBack(papers)).toEqual(linesOf(papers));
  });

  it('keeps hostile cells as text', async () => {
    const papers = allPapers(sourceOf(HARD_PLANS.get('hostile texts')!));
    const { 'word/document.xml': body = '' } = await partsOf(papers);
    expect(body.includes('<script')).toBe(false);
    expect(body.includes('&lt;script&gt;alert(1)&lt;/script&gt; &amp; ]]&gt;')).toBe(true);
    expect(HOSTILE).toContain('\u0001');
    expect(['\u0001', '\u000B'].filter((control) => body.includes(control))).toEqual([]);
  });

  it('is laid out as official documents are', async () => {
    const parts = await partsOf(allPapers(yearSource()).slice(0, 1));
    const body = parts['word/document.xml'] ?? '';
    expect(/<w:pgSz [^>]*>/u.exec(body)?.[0]).toContain('w:w="11906" w:h="16838"');
    expect(/<w:pgMar [^>]*>/u.exec(body)?.[0]).toContain(
      'w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"',
    );
    const [, title = ''] = /<w:p>((?:(?!<w:p>).)*2024年度新闻发布会计划)/u.exec(body) ?? [];
    expect(title).toContain('w:eastAsia="方正小标宋简体"');
    expect(title).toContain('w:line="680" w:lineRule="exact"');
    expect(body.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(body.match(/<w:cantSplit\/>/gu)).toHaveLength(31);
    const rows = body.match(/<w:tr>.*?<\/w:tr>/gu) ?? [];
    const kept = rows.flatMap((row, i) => (row.includes('<w:keepNext/>') ? [i] : []));
    expect(kept).toEqual([0, 29]);
    expect(Object.values(parts).join('')).toMatch(/— .*PAGE.* —/u);
  });

  it('justifies texts in characters, not those in words', async () => {
    const justified = async (source: PaperSource) => {
      const [reminder] = allPapers(source).filter(({ paper }) => paper === '催办函');
      const { 'word/document.xml': body = '' } = await partsOf([reminder!]);
      return body.includes('<w:jc w:val="both"/>');
    };
    expect(await justified(yearSource())).toBe(true);
    expect(await justified(yearSource('en-US'))).toBe(false);
  });

  it('indents paragraphs by two characters and keeps quotes and dashes in the Chinese font', async () => {
    const [reminder] = allPapers(yearSource()).filter(({ paper }) => paper === '催办函');
    const { 'word/document.xml': body = '' } = await partsOf([reminder!]);
    expect(body).toContain('w:firstLineChars="200"');
    expect(body).toMatch(/w:line="560" w:lineRule="exact"/u);
    const runs = body.match(/<w:rFonts [^>]*>/gu) ?? [];
    expect(runs.length).toBeGreaterThan(5);
    expect(runs.filter((run) => !run.includes('w:hint="eastAsia"'))).toEqual([]);
  });
});
