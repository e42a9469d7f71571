import { accountLine, withdrawn, type AccountLine } from '../../core/collection/account';
import type { CollectedRow, Collection, Outcome } from '../../core/collection/collect-plans';
import { conferenceOf, type Conference } from '../../core/collection/conference';
import type { SentFile, Source } from '../../core/collection/sent-files';
import { groupBy } from '../../core/group-by';
import { lineOf } from '../../core/plan/cells/grid';
import { columnAt, type TableCells } from '../../core/settings/table-cells';
import { fill } from '../fill';
import { wordsOf, type Words } from '../index';

type CollectWords = Words['collect'];

/** Sheets are in Chinese, whatever the language of the reader. */
const IN_SHEETS = wordsOf('zh-CN').collect;

/** A file without a plan that could be read, and why. */
export interface UnreadFile {
  readonly name: string;
  readonly reason: string;
}

/** A line of a list, by its headers. */
type AccountRow = Readonly<Record<string, string | number>>;

/** A sheet of the account. */
interface AccountSheet {
  readonly title: string;
  readonly summary: string;
  readonly lines: readonly AccountRow[];
}

/** 「教育局.docx 第3行」. */
const sourceText = ({ file, sheet, line }: Source, words: CollectWords): string =>
  fill(words.sheet.source, { file, sheet: sheet ?? '', line });

/** What was read. */
export interface Collected {
  readonly collection: Collection;
  readonly files: readonly SentFile[];
  readonly unread: readonly UnreadFile[];
  /** The account of earlier collections. */
  readonly before: readonly AccountLine[];
}

const rowLine = (line: AccountLine, why: string, words: CollectWords): AccountRow => ({
  文件: line.source.file,
  工作表: line.source.sheet ?? '',
  行: line.source.line,
  牵头发布单位: line.unit,
  拟发布时间: line.time,
  发布主题: line.topic,
  发布人: line.person,
  处理: words.outcome[line.outcome],
  说明: why,
});

/** Why a row was not taken. */
function whyNot({ outcome, first, plan }: CollectedRow, words: CollectWords): string {
  if (outcome === 'repeated' && first) {
    return fill(words.why.repeated, { source: sourceText(first, words) });
  }
  if (outcome === 'otherYear') return fill(words.why.otherYear, { year: plan.year ?? '' });
  return outcome === 'present' ? words.why.present : '';
}

const isTaken = ({ outcome }: Pick<AccountLine, 'outcome'>): boolean =>
  outcome === 'added' || outcome === 'kept';

/** Rows of a file that may be conferences and were not read, by their lines. */
const doubtfulLines = ({ tables }: SentFile): number[] =>
  tables.flatMap(({ plan, grid }) =>
    plan.asides.filter(({ isDoubtful }) => isDoubtful).map(({ gridRow }) => lineOf(grid, gridRow)),
  );

function remarks(
  file: SentFile,
  rows: readonly CollectedRow[],
  gone: readonly AccountLine[],
  { why, list }: CollectWords,
): string {
  const count = (outcome: CollectedRow['outcome']): number =>
    rows.filter((row) => row.outcome === outcome).length;
  const doubtful = doubtfulLines(file);
  const counted = [
    [why.repeatedRows, count('repeated')],
    [why.presentRows, count('present')],
    [why.otherYearRows, count('otherYear')],
  ] as const;
  return [
    ...counted.filter(([, n]) => n > 0).map(([template, n]) => fill(template, { count: n })),
    ...(rows.some(({ unitFrom }) => unitFrom === 'fileName') ? [why.unit] : []),
    ...(rows.some(({ unitFrom }) => unitFrom === null) ? [why.noUnit] : []),
    ...(doubtful.length > 0 ? [fill(why.asides, { rows: doubtful.join(list.names) })] : []),
    ...(gone.length > 0
      ? [fill(why.withdrawn, { topics: gone.map(({ topic }) => `《${topic}》`).join('') })]
      : []),
  ].join(list.parts);
}

function fileLine(
  file: SentFile,
  rows: readonly CollectedRow[],
  gone: readonly AccountLine[],
  words: CollectWords,
): AccountRow {
  const units = new Set(rows.map(({ department, unit }) => department?.name ?? unit));
  units.delete('');
  return {
    文件: file.name,
    情况: words.sheet.read,
    填报单位: [...units].join(words.list.names),
    读入: rows.length,
    采用: rows.filter(isTaken).length,
    说明: remarks(file, rows, gone, words),
  };
}

/** The lines of 汇集情况 about files that were read earlier and are not among these. */
function earlierFiles(
  lines: readonly AccountLine[],
  files: readonly string[],
  words: CollectWords,
): AccountRow[] {
  const earlier = groupBy(
    lines.filter(({ source }) => !files.includes(source.file)),
    ({ source }) => source.file,
  );
  return Array.from(earlier, ([file, rows]) => ({
    文件: file,
    情况: words.sheet.read,
    填报单位: [...new Set(rows.map(({ unit }) => unit))].join(words.list.names),
    读入: rows.length,
    采用: rows.filter(isTaken).length,
    说明: '',
  }));
}

/** 汇集情况 and 汇集明细 of a collection, in Chinese unless they are shown elsewhere than in sheets. */
export function accountOf(
  { collection, files, unread, before }: Collected,
  words: CollectWords = IN_SHEETS,
): { readonly files: AccountSheet; readonly rows: AccountSheet } {
  const { year, rows, missing } = collection;
  const byFile = groupBy(rows, ({ source }) => source.file);
  const gone = withdrawn(before.filter(isTaken), rows.map(accountLine));
  const names = [...files, ...unread].map(({ name }) => name);
  const earlier = before.filter(({ source }) => !names.includes(source.file));
  const title = { year: year ?? '' };
  const taken = rows.filter(isTaken).length + earlier.filter(isTaken).length;
  const fileLines = [
    ...files.map((file) =>
      fileLine(
        file,
        byFile.get(file.name) ?? [],
        gone.filter(({ source }) => source.file === file.name),
        words,
      ),
    ),
    ...earlierFiles(before, names, words),
  ];
  return {
    files: {
      title: fill(words.sheet.filesTitle, title),
      summary: fill(words.sheet.filesSummary, {
        files: fileLines.length + unread.length,
        rows: rows.length + earlier.length,
        taken,
        unread: unread.length || '',
        missing: missing.length || '',
      }),
      lines: [
        ...unread.map(({ name, reason }) => ({
          ...{ 文件: name, 情况: words.sheet.notRead, 填报单位: '', 读入: '', 采用: '' },
          说明: reason,
        })),
        ...missing.map((unit) => ({
          ...{ 文件: '', 情况: words.sheet.notSent, 填报单位: unit, 读入: '', 采用: '' },
          说明: '',
        })),
        ...fileLines,
      ],
    },
    rows: {
      title: fill(words.sheet.rowsTitle, title),
      summary: words.sheet.rowsSummary,
      lines: [
        ...rows.map((row) => rowLine(accountLine(row), whyNot(row, words), words)),
        ...earlier.map((line) => rowLine(line, '', words)),
      ],
    },
  };
}

/** What was read, in one sentence. */
export function collectedText(
  {
    collection: { rows },
    files,
    unread,
  }: Omit<Collected, 'before' | 'unread'> & { readonly unread: readonly unknown[] },
  { summary }: CollectWords,
): string {
  const count = (outcome: Outcome): number => rows.filter((row) => row.outcome === outcome).length;
  return fill(summary.files, {
    files: files.length + unread.length,
    rows: rows.length,
    added: count('added'),
    kept: count('kept') || '',
    repeated: count('repeated') || '',
    present: count('present') || '',
    otherYear: count('otherYear') || '',
  });
}

/** The new rows of a collection, with their sources. */
export const conferencesOf = ({ added }: Pick<Collection, 'added'>): Conference[] =>
  added.map((row) => conferenceOf(row, sourceText(row.source, IN_SHEETS)));

const OUTCOMES = Object.entries(IN_SHEETS.outcome) as [Outcome, string][];

/** What 汇集明细表 says of earlier collections; a row is its own line however people have ordered them. */
export function readAccount(table: TableCells): AccountLine[] {
  return table.rows.flatMap((row): AccountLine[] => {
    const text = (header: string): string => row[columnAt(table, header)]?.text ?? '';
    const outcome = OUTCOMES.find(([, word]) => word === text('处理'))?.[0];
    if (outcome === undefined || text('文件') === '') return [];
    const sheet = text('工作表');
    return [
      {
        source: {
          file: text('文件'),
          sheet: sheet === '' ? null : sheet,
          line: Number(text('行')),
        },
        unit: text('牵头发布单位'),
        time: text('拟发布时间'),
        topic: text('发布主题'),
        person: text('发布人'),
        outcome,
        first: null,
      },
    ];
  });
}
