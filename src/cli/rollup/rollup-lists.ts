import type { GeneratedRow } from '../../excel/generated/generated-rows';
import type { GeneratedSpec } from '../../excel/generated/generated-table';
import {
  CONFERENCES_SPEC,
  DISTRICTS_SPEC,
  FINDINGS_SPEC,
  RANKS_SPEC,
  RETURNED_SPEC,
  SOURCES_SPEC,
} from '../../excel/generated/rollup-lists';
import type { TableChart } from '../../excel/generated/table-chart';
import type { GeneratedList } from '../../excel/generated/write-lists';
import { fill } from '../../locales/fill';
import { wordsOf } from '../../locales';
import type { Query, ResultCell, RollupDatabase } from './rollup-database';

/** Sheets are in Chinese, whatever the language of the command. */
const { rollup: words, level: levels } = wordsOf('zh-CN');

/** What queries say in codes, by the column that shows it in words. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  情况: words.state,
  级别: levels,
};

/** The figures of `counts.sql`. */
export interface RollupCounts {
  readonly taken: number;
  readonly returned: number;
  readonly missing: number;
  /** Conferences of the ledgers that were taken. */
  readonly rows: number;
  readonly schemes: number;
}

export async function rollupCounts(database: RollupDatabase): Promise<RollupCounts> {
  const [[taken, returned, missing, rows, schemes] = []] = await database.rows('counts');
  const number = (cell: ResultCell | undefined): number => Number(cell ?? 0);
  return {
    ...{ taken: number(taken), returned: number(returned), missing: number(missing) },
    ...{ rows: number(rows), schemes: number(schemes) },
  };
}

/** A row of a result as one of its sheet: the columns of both are in the same order. */
function lineOf({ values }: GeneratedSpec, cells: readonly ResultCell[]): GeneratedRow {
  return Object.fromEntries(
    values.map((header, at) => {
      const cell = cells[at] ?? '';
      return [header, WORDS[header]?.[String(cell)] ?? cell];
    }),
  );
}

/** The means of the districts that are scored by the first scheme: those of others cannot be compared with them. */
const districtChart = (lines: readonly GeneratedRow[]): TableChart => ({
  ...{ name: '地区平均分图', title: '各地区平均分', names: '地区', last: '计分场次', unit: '名' },
  rows: lines.filter(({ 方案: scheme }) => scheme === lines[0]?.方案).length,
});

/** The sheets, each with its query and what its second line says. */
const SHEETS: readonly (readonly [GeneratedSpec, Query, string])[] = [
  [SOURCES_SPEC, 'sources', words.sheet.sources],
  [RANKS_SPEC, 'ranks', words.sheet.ranks],
  [DISTRICTS_SPEC, 'districts', words.sheet.districts],
  [CONFERENCES_SPEC, 'conferences', words.sheet.conferences],
  [FINDINGS_SPEC, 'findings', words.sheet.findings],
  [RETURNED_SPEC, 'returned', words.sheet.returned],
];

/** The sheets of a roll-up. */
export async function rollupLists(
  database: RollupDatabase,
  year: number | null,
  { taken, returned, missing, rows, schemes }: RollupCounts,
): Promise<GeneratedList[]> {
  const counts = {
    ...{ taken, rows, returned: returned || '', missing: missing || '' },
    schemes: schemes > 1 ? schemes : '',
  };
  const lists: GeneratedList[] = [];
  for (const [spec, query, summary] of SHEETS) {
    const lines = (await database.rows(query)).map((cells) => lineOf(spec, cells));
    lists.push({
      spec,
      title: fill(words.title, { year: year ?? '', sheet: spec.sheet }),
      summary: fill(summary, { ...counts, count: lines.length }),
      lines,
      ...(spec === DISTRICTS_SPEC && lines.length > 0 && { chart: districtChart(lines) }),
    });
  }
  return lists;
}
