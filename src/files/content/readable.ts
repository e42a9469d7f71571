/** The extensions offered in file dialogs. The kind of a file is decided by its content. */
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
