import { extractRawText } from 'mammoth';
import type { Paper } from '../../src/papers/model/paper';
import { cleanText } from '../../src/papers/writers/clean-text';
import { papersDocx } from '../../src/papers/writers/docx';
import { paperLines } from '../../src/papers/writers/lines';

/** What another reader of Word documents finds, without the lines that are empty by layout. */
export async function readBack(papers: readonly Paper[]): Promise<string[]> {
  const { value } = await extractRawText({ buffer: Buffer.from(await papersDocx(papers)) });
  return value.split('\n').filter((line) => line.trim() !== '');
}

/** The same of the papers themselves. */
export const linesOf = (papers: readonly Paper[]): string[] =>
  papers
    .flatMap(paperLines)
    .flatMap((line) => cleanText(line).split('\n'))
    .filter((line) => line.trim() !== '');
