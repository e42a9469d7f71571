import { describe, expect, it } from '@jest/globals';
import {
  accountLine,
  mergedAccount,
  rowsOfPlan,
  takenBefore,
  withdrawn,
} from '../../../src/core/collection/account';
import { conferenceGrid, conferenceOf } from '../../../src/core/collection/conference';
import {
  collectPlans,
  type Collection,
  type CollectOptions,
} from '../../../src/core/collection/collect-plans';
import type { SentFile } from '../../../src/core/collection/sent-files';
import { textCell, type Cell, type Grid } from '../../../src/core/plan/cells/grid';
import { readPlan, readPlans } from '../../../src/core/plan/read-plan';
import { windowOf } from '../../../src/core/plan/timing/timing';
import { BUILT_IN_DIRECTORY, ownDirectory } from '../../../src/core/plan/units/directory';

const sent = (name: string, ...lines: readonly string[]): SentFile => {
  const grid = { rows: lines.map((line) => line.split('|').map(textCell)), merges: [] };
  const plans = readPlans(grid, { directory: BUILT_IN_DIRECTORY });
  return { name, tables: plans.map((plan) => ({ plan, grid, sheet: null })) };
};

const EDUCATION = sent(
  '区教育局.docx',
  '2025年新闻发布会计划',
  '填报单位：教育局',
  '时间|主题|发布人',
  '9月|招生政策发布会|副局长 王海洋',
  '一季度|校园安全发布会|同上',
);
const HEALTH = sent(
  'b/卫健委.xlsx',
  '2025年新闻发布会计划',
  '序号|牵头单位|发布主题|拟发布时间|发布人|联系电话',
  '1|卫健委|免疫规划发布会|6月底前|副主任 李雪梅|5210000',
  '2|教育局|招生政策发布会|9 月|副局长 王海洋|5210000',
);
const LAST_YEAR = sent(
  '旧.txt',
  '2024年新闻发布会计划',
  '单位|时间|主题',
  '统计局|3月|经济运行发布会',
);
const NAMED = sent('民政局计划.docx', '时间|主题', '待定|养老服务发布会', '5月|低保政策发布会');

const collect = (files: readonly SentFile[], options: Partial<CollectOptions> = {}): Collection =>
  collectPlans(files, { directory: BUILT_IN_DIRECTORY, ...options });

const ALL = [EDUCATION, HEALTH, LAST_YEAR, NAMED];

const gridOf = ({ added }: Collection): Grid =>
  conferenceGrid(
    '2025年新闻发布会计划',
    added.map((row) => conferenceOf(row, `${row.source.file}:${row.source.line}`)),
  );

const texts = (collection: Collection): string[] =>
  gridOf(collection).rows.map((row) => row.map(({ text }) => text).join('|'));

describe('collecting', () => {
  it('orders by deadline, numbers, and says where each row comes from', () => {
    expect(texts(collect(ALL))).toEqual([
      '2025年新闻发布会计划',
      '序号|牵头发布单位|拟发布时间|发布主题|发布人|联系电话|来源',
      '1|教育局|一季度|校园安全发布会|副局长 王海洋||区教育局.docx:5',
      '2|民政局|5月|低保政策发布会|||民政局计划.docx:3',
      '3|卫健委|6月底前|免疫规划发布会|副主任 李雪梅|5210000|b/卫健委.xlsx:3',
      '4|教育局|9 月|招生政策发布会|副局长 王海洋|5210000|b/卫健委.xlsx:4',
      '5|民政局|待定|养老服务发布会|||民政局计划.docx:2',
    ]);
  });

  it('names what was sent twice and what belongs to another year', () => {
    const { rows, year } = collect(ALL);
    expect(year).toBe(2025);
    expect(
      rows
        .filter(({ outcome }) => outcome !== 'added')
        .map(({ outcome, source, first }) => [outcome, source.file, source.line, first?.file]),
    ).toEqual([
      ['repeated', '区教育局.docx', 4, 'b/卫健委.xlsx'],
      ['otherYear', '旧.txt', 3, undefined],
    ]);
  });

  it.each([undefined, 2024, 2025, 2030])('every row that was read is accounted for: %s', (year) => {
    expect(collect(ALL, { year }).rows).toHaveLength(7);
  });

  it('does not depend on the order of the files', () => {
    expect(texts(collect([...ALL].reverse()))).toEqual(texts(collect(ALL)));
  });

  it('keeps a row that stands twice in one file: the check asks about it', () => {
    const twice = sent('a.txt', '单位|时间|主题', '统计局|3月|经济发布会', '统计局|3月|经济发布会');
    expect(collect([twice], { year: 2025 }).added).toHaveLength(2);
  });

  it('rows without a topic are never taken for one another', () => {
    const blank = (name: string): SentFile => sent(name, '单位|时间|主题', '统计局|3月|');
    expect(collect([blank('a.txt'), blank('b.txt')], { year: 2025 }).added).toHaveLength(2);
  });

  it('columns may be called anything', () => {
    const odd = sent('a.txt', '单位|时间|主题|__proto__|constructor', '统计局|3月|经济发布会|x|y');
    const plain = sent('b.txt', '单位|时间|主题', '统计局|4月|价格发布会');
    expect(texts(collect([odd, plain], { year: 2025 })).slice(1)).toEqual([
      '序号|牵头发布单位|拟发布时间|发布主题|发布人|__proto__|constructor|来源',
      '1|统计局|3月|经济发布会||x|y|a.txt:2',
      '2|统计局|4月|价格发布会||||b.txt:2',
    ]);
  });

  it('the collected plan reads as the plans that were sent', () => {
    const span = sent(
      '发改委.docx',
      '2025—2026年度新闻发布会计划',
      '单位|时间|主题',
      '发改委|11月|价格改革发布会',
      '发改委|2月|重点项目发布会',
    );
    const collection = collect([...ALL, span], { year: 2025 });
    const grid = gridOf(collection);
    const read = readPlan(grid, { directory: BUILT_IN_DIRECTORY });
    expect(read?.rows.map(({ timing }) => windowOf(timing))).toEqual(
      collection.added.map(({ timing }) => windowOf(timing)),
    );
    expect(read?.rows.map(({ department }) => department?.name)).toEqual(
      collection.added.map(({ department }) => department?.name),
    );
  });

  it('units of the office’s own directory that sent nothing are named; an unread file counts as sent', () => {
    const directory = ownDirectory(
      ['教育局', '卫健委', '民政局', '公安局', '财政局'].map((short) => ({ short, full: short })),
    );
    const { missing } = collect([EDUCATION, HEALTH], { directory, unread: ['民政局计划.pdf'] });
    expect(missing).toEqual(['公安局', '财政局']);
    expect(collect([EDUCATION]).missing).toEqual([]);
  });
});

describe('collecting again', () => {
  const first = collect(ALL);
  const account = first.rows.map(accountLine);
  const grid = gridOf(first);
  const again = (
    files: readonly SentFile[],
    edit: (cells: readonly Cell[], row: number) => readonly Cell[] = (cells) => cells,
  ): Collection => {
    const edited = { ...grid, rows: grid.rows.map(edit) };
    const plan = readPlan(edited, { directory: BUILT_IN_DIRECTORY });
    const known = [
      ...takenBefore(account, 2025, BUILT_IN_DIRECTORY),
      ...(plan ? rowsOfPlan(plan) : []),
    ];
    return collect(files, { year: 2025, known });
  };
  const outcomes = ({ rows }: Collection): string => rows.map(({ outcome }) => outcome).join(' ');

  it('adds nothing that was taken before', () => {
    const second = again(ALL);
    expect(second.added).toEqual([]);
    expect(outcomes(second)).toBe('kept kept repeated kept otherYear kept kept');
  });

  it('adds nothing again that somebody has changed or deleted in the plan', () => {
    const changed = again(ALL, (cells, row) =>
      row === 2 ? cells.map(({ text }) => textCell(text.replace('校园安全', '平安校园'))) : cells,
    );
    expect(changed.added).toEqual([]);
    const deleted = again(ALL, (cells, row) => (row === 2 ? [] : cells));
    expect(deleted.added).toEqual([]);
  });

  it('adds what a file has more than before, and tells what somebody has put into the plan', () => {
    const more = sent(
      '统计局.docx',
      '2025年新闻发布会计划',
      '单位|时间|主题',
      '统计局|7月|经济运行发布会',
      '卫健委|6月底前|免疫规划发布会',
    );
    expect(outcomes(again([more]))).toBe('added repeated');
    const typed = again([more], (cells, row) =>
      row === 3 ? ['2', '统计局', '7月份', '经济运行发布会'].map(textCell) : cells,
    );
    expect(outcomes(typed)).toBe('present repeated');
  });

  it('a row twice in one file stays twice', () => {
    const lines = ['单位|时间|主题', '统计局|3月|经济发布会', '统计局|3月|经济发布会'];
    const twice = collect([sent('a.txt', ...lines)], { year: 2025 });
    const known = takenBefore(twice.rows.map(accountLine), 2025, BUILT_IN_DIRECTORY);
    const thrice = sent('a.txt', ...lines, '统计局|3月|经济发布会');
    expect(outcomes(collect([thrice], { year: 2025, known }))).toBe('kept kept added');
  });

  it('a row without a topic is not added again', () => {
    const file = sent('a.txt', '单位|时间|主题', '统计局|3月|', '统计局|3月|');
    const lines = collect([file], { year: 2025 }).rows.map(accountLine);
    const plan = readPlan(gridOf(collect([file], { year: 2025 })), {
      directory: BUILT_IN_DIRECTORY,
    });
    const known = [...takenBefore(lines, 2025, BUILT_IN_DIRECTORY), ...rowsOfPlan(plan!)];
    expect(outcomes(collect([file], { year: 2025, known }))).toBe('kept kept');
    const other = { ...file, name: 'b.txt' };
    expect(outcomes(collect([other], { year: 2025, known }))).toBe('added added');
  });

  it('the account keeps the lines of other files, and names what a file has no more', () => {
    const now = collect(
      [sent('区教育局.docx', '填报单位：教育局', '时间|主题', '9月|招生政策发布会')],
      {
        year: 2025,
        known: takenBefore(account, 2025, BUILT_IN_DIRECTORY),
      },
    ).rows.map(accountLine);
    expect(mergedAccount(account, now)).toHaveLength(account.length - 1);
    expect(withdrawn(account, now).map(({ topic }) => topic)).toEqual(['校园安全发布会']);
  });
});
