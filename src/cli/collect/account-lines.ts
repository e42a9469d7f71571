import { accountLine, withdrawn, type AccountLine } from '../../core/collection/account';
import type { CollectedRow, Collection } from '../../core/collection/collect-plans';
import type { SentFile, Source } from '../../core/collection/sent-files';
import { groupBy } from '../../core/group-by';
import { FILES_SPEC, ROWS_SPEC } from '../../excel/generated/collection-lists';
import type { GeneratedList } from '../../excel/generated/write-lists';
import type { GeneratedRow } from '../../excel/generated/generated-rows';
import { fill } from '../../locales/fill';
import { wordsOf } from '../../locales';
import { lineOf } from '../plan/row-account';
import type { UnreadFile } from './read-sent';

/** Sheets are in Chinese, whatever the language of the command. */
const { collect: words } = wordsOf('zh-CN');
const SEPARATOR = '；';

/** 「教育局.docx 第3行」. */
export const sourceText = ({ file, sheet, line }: Source): string =>
  fill(words.sheet.source, { file, sheet: sheet ?? '', line });

/** What was read. */
export interface Collected {
  readonly collection: Collection;
  readonly files: readonly SentFile[];
  readonly unread: readonly UnreadFile[];
  /** The account of earlier collections. */
  readonly before: readonly AccountLine[];
}

const rowLine = (line: AccountLine, why: string): GeneratedRow => ({
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
function whyNot({ outcome, first, plan }: CollectedRow): string {
  if (outcome === 'repeated' && first) {
    return fill(words.why.repeated, { source: sourceText(first) });
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
): string {
  const { why } = words;
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
    ...(doubtful.length > 0 ? [fill(why.asides, { rows: doubtful.join('、') })] : []),
    ...(gone.length > 0
      ? [fill(why.withdrawn, { topics: gone.map(({ topic }) => `《${topic}》`).join('') })]
      : []),
  ].join(SEPARATOR);
}

function fileLine(
  file: SentFile,
  rows: readonly CollectedRow[],
  gone: readonly AccountLine[],
): GeneratedRow {
  const units = new Set(rows.map(({ department, unit }) => department?.name ?? unit));
  units.delete('');
  return {
    文件: file.name,
    情况: words.sheet.read,
    填报单位: [...units].join('、'),
    读入: rows.length,
    采用: rows.filter(isTaken).length,
    说明: remarks(file, rows, gone),
  };
}

/** The lines of 汇集情况 about files that were read earlier and are not among these. */
function earlierFiles(lines: readonly AccountLine[], files: readonly string[]): GeneratedRow[] {
  const earlier = groupBy(
    lines.filter(({ source }) => !files.includes(source.file)),
    ({ source }) => source.file,
  );
  return Array.from(earlier, ([file, rows]) => ({
    文件: file,
    情况: words.sheet.read,
    填报单位: [...new Set(rows.map(({ unit }) => unit))].join('、'),
    读入: rows.length,
    采用: rows.filter(isTaken).length,
    说明: '',
  }));
}

/** 汇集情况 and 汇集明细 of a collection. */
export function accountOf({ collection, files, unread, before }: Collected): GeneratedList[] {
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
      ),
    ),
    ...earlierFiles(before, names),
  ];
  return [
    {
      spec: FILES_SPEC,
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
    {
      spec: ROWS_SPEC,
      title: fill(words.sheet.rowsTitle, title),
      summary: words.sheet.rowsSummary,
      lines: [
        ...rows.map((row) => rowLine(accountLine(row), whyNot(row))),
        ...earlier.map((line) => rowLine(line, '')),
      ],
    },
  ];
}
