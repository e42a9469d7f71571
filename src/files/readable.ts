/** What the files end in that people are asked for. Which kind a file is, its content tells. */
export const READABLE = [
  '.txt',
  '.md',
  '.tsv',
  '.csv',
  '.xlsx',
  '.xls',
  '.et',
  '.docx',
  '.html',
  '.htm',
] as const;
