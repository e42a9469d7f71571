/**
 * The sample: the table of a notice's attachment as a clerk would paste it from the document, with
 * its title and the day it was issued, the blank row and the header repeated at the page break, and every wrap space
 * kept.
 * @param notice the text of the notice; its table is tab-separated and follows the line 附件
 * @returns rows of cells; a blank row has none
 */
export function pastedTable(notice: string): string[][] {
  const lines = notice.split(/\r?\n/);
  const attachment = lines.indexOf('附件');
  const title = lines.findIndex((line, at) => at > attachment && line !== '');
  const header = lines.findIndex((line, at) => at > title && line.includes('\t'));
  if (attachment === -1 || header === -1) throw new Error('The notice has no attached table.');
  const table = lines.slice(header).map((line) => (line === '' ? [] : line.split('\t')));
  const last = table.findLastIndex((row) => row.length > 0);
  const signed = lines.slice(0, attachment).findLast((line) => DATE.test(line));
  const beside = table[0]?.slice(1, -1).map(() => '') ?? [];
  const head = [lines[title] ?? '', ...(signed === undefined ? [] : [...beside, `${signed}印发`])];
  return [head, ...table.slice(0, last + 1)];
}

const DATE = /^\d{4}年\d{1,2}月\d{1,2}日$/;
