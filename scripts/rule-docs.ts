/**
 * Writes docs/rules.md from the rules, their words and the tables that test them, so that what is documented is
 * what is true. `--check` writes nothing and fails if the file is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from '../src/core/checks/rule';
import { RULES } from '../src/core/checks/rules';
import { textCell } from '../src/core/plan/cells/grid';
import { accountedRows } from '../src/core/plan/model/accounted-rows';
import { readPlan } from '../src/core/plan/read-plan';
import { TRACKING_COLUMNS } from '../src/core/plan/tracking-columns/tracking-columns';
import { BUILT_IN_DIRECTORY } from '../src/core/plan/units/directory';
import { wordsOf, type Words } from '../src/locales';
import { messagesFor } from '../src/locales/messages';
import { checkFixture, type Fixture } from '../test/support/rule-fixture';

const ROOT = join(__dirname, '..');
const TARGET = join(ROOT, 'docs/rules.md');
const FIXTURES = join(ROOT, 'test/fixtures/rules');
const SCOPES = { row: '逐行', group: '同组各行', plan: '全表' } as const;
const SHOWN_ROWS = 2;

const zh: Words = wordsOf('zh-CN');
const en: Words = wordsOf('en-US');

const escape = (text: string): string => text.replace(/\|/gu, '\\|').replace(/\n/gu, '↵');

function table(fixture: Fixture, indexes: readonly number[]): string[] {
  const { plan } = fixture;
  const columns = Object.values(plan.columns);
  const extras = [...new Set(plan.rows.flatMap((row) => row.extras.map(({ header }) => header)))];
  const tracking = TRACKING_COLUMNS.map(({ name }) => name).filter(
    (name) => plan.trackingColumns[name] !== undefined,
  );
  const headers = [...columns.map(({ header }) => header), ...tracking, ...extras];
  const line = (cells: readonly string[]): string => `| ${cells.map(escape).join(' | ')} |`;
  const rows = indexes.flatMap((i) => plan.rows[i] ?? []);
  const keys = Object.keys(plan.columns) as (keyof typeof plan.columns)[];
  return [
    line(headers),
    line(headers.map(() => '---')),
    ...rows.map((row) =>
      line([
        ...keys.map((key) => row.cells[key].text),
        ...tracking.map((name) => row.tracking?.cells[name]?.text ?? ''),
        ...extras.map(
          (header) => row.extras.find((extra) => extra.header === header)?.cell.text ?? '',
        ),
      ]),
    ),
  ];
}

/** The table as it stands, blank rows and repeated headers included. */
function wholeTable({ grid }: Fixture): string[] {
  const [header = [], ...rows] = grid.rows.map(
    (row) => `| ${row.map(({ text }) => escape(text)).join(' | ')} |`,
  );
  const width = grid.rows[0]?.length ?? 0;
  return [header, `|${' --- |'.repeat(width)}`, ...rows].flat();
}

function section(rule: Rule): string[] {
  const fixture = checkFixture(join(FIXTURES, `${rule.id}.tsv`), rule.id);
  const quiet = checkFixture(join(ROOT, 'test/fixtures/quiet-plan.tsv'));
  const found = fixture.result.findings.filter((finding) => finding.rule === rule.id);
  const raisedBy = new Set(found.map(({ row }) => row));
  const indexes = fixture.plan.rows.map((_, i) => i);
  const raising = indexes.filter((i) => raisedBy.has(fixture.plan.rows[i]?.key ?? ''));
  const silent = indexes.filter((i) => !raising.includes(i));
  const [first] = found;
  const message = first ? messagesFor(fixture.plan, 'zh-CN').message(first) : '';
  const words = zh.rules[rule.id];
  const isOfTable = raisedBy.has(null);
  return [
    `### ${words?.name ?? ''}`,
    '',
    `\`${rule.id}\` · ${zh.level[rule.level]} · ${SCOPES[rule.scope]} · ${en.rules[rule.id]?.name ?? ''}`,
    '',
    words?.why ?? '',
    '',
    `会报（「${message}」）：`,
    '',
    ...(isOfTable ? wholeTable(fixture) : table(fixture, raising.slice(0, SHOWN_ROWS))),
    '',
    '不会报：',
    '',
    ...(isOfTable ? wholeTable(quiet) : table(fixture, silent.slice(0, SHOWN_ROWS))),
    '',
  ];
}

/** A table with a row of each kind. */
const OF_ALL_KINDS = [
  '附件1',
  '2025年度新闻发布会计划',
  '序号|牵头发布单位|拟发布时间|发布主题|发布人',
  '示例|县××局|×月|××××新闻发布会|副局长 ×××',
  '一、县直部门',
  '1|县教育局|3月|春季开学工作发布会|副局长 周海',
  '2|县市场监督|4月|消费维权情况|党组成员、',
  '|管理局||发布会|副局长 黄丽',
  '3|县档案馆|/|/|/',
  '小计|2场',
  '第2页 共2页',
  '序号|牵头发布单位|拟发布时间|发布主题|发布人',
  '4|县水利局||防汛准备工作发布会|副局长 江涛',
  '|||夜间经济活动发布会',
  '填表人：马良|||联系电话：0100-0000',
  '序号|姓名|办公电话',
  '1|李木|0100-0001',
];

/** What a row of each kind is read as, by reading it. */
function rowsRead(): string[] {
  const grid = { rows: OF_ALL_KINDS.map((line) => line.split('|').map(textCell)), merges: [] };
  const plan = readPlan(grid, { directory: BUILT_IN_DIRECTORY });
  if (!plan) throw new Error('The table of all kinds has a plan.');
  const kinds = new Map(accountedRows(plan).map(({ gridRow, kind }) => [gridRow, zh.aside[kind]]));
  return [
    '| 表中的一行 | 读作 |',
    '| --- | --- |',
    ...OF_ALL_KINDS.map((line, row) => {
      const said = line.split('|').map((cell) => (cell === '' ? '（空）' : cell));
      return `| ${escape(said.join('　'))} | ${kinds.get(row) ?? '发布会'} |`;
    }),
  ];
}

function page(): string {
  const groups = new Map<string, Rule[]>();
  for (const rule of RULES) {
    const [column = ''] = rule.id.split('/');
    groups.set(column, [...(groups.get(column) ?? []), rule]);
  }
  const titles: Record<string, string> = {
    ...zh.column,
    table: '整张表',
    tracking: '跟踪列',
    privacy: '个人信息',
    text: '文字',
  };
  const lines = [
    '# 校验规则',
    '',
    '本页由 `npm run docs` 根据规则、文案和测试用表生成，请勿手工修改。',
    '',
    `共 ${RULES.length} 条。级别可以由办公室调整：**${zh.level.error}** 必须有人决定，**${zh.level.warning}** 请单位核实，` +
      `**${zh.level.info}** 值得知道，**${zh.level.format}** 可自动清理，**${zh.level.off}** 不校验。`,
    '',
    '## 哪些行作为发布会',
    '',
    '表中每一个非空行，不是一场发布会，就列入「未作为发布会」并注明读作什么（任务窗格里点开那一行字，命令行见文末和 JSON 的 `plan.skipped`）。' +
      '有两格以上内容的行，除非像下面这样认得出是别的，一律作为发布会；缺的格照样报。',
    '',
    ...rowsRead(),
    '',
    '同一张表后面表头相同、年度相同的表接着读；别的计划表点名，在任务窗格按「改为校验这张计划表」，命令行用 `--sheet`、`--table`、`--all`。',
    '',
  ];
  for (const [column, rules] of groups) {
    lines.push(`## ${titles[column] ?? column}`, '', ...rules.flatMap(section));
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

const text = page();
if (process.argv.includes('--check')) {
  if (!existsSync(TARGET) || readFileSync(TARGET, 'utf8') !== text) {
    process.stderr.write('docs/rules.md is stale: run npm run docs\n');
    process.exitCode = 1;
  }
} else {
  writeFileSync(TARGET, text);
}
