import { screen } from '@testing-library/react';

/** The rows of a table on one line each, every other block as it is. */
const linesOf = (block: Element): string[] =>
  block.tagName === 'TABLE'
    ? Array.from(block.querySelectorAll('tr'), (row) =>
        Array.from(row.children, ({ textContent }) => textContent).join('\t'),
      )
    : [block.textContent];

/** The text of the papers that the pane shows, once they are there. */
export async function shownPapers(): Promise<string> {
  const papers = await screen.findAllByRole('article');
  return papers.flatMap((paper) => Array.from(paper.children).flatMap(linesOf)).join('\n');
}
