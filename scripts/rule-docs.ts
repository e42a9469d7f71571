/**
 * Writes docs/rules.md from the rules, their words and the tables that test them, so that what is documented is
 * what is true. `--check` writes nothing and fails if the file is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from '../src/core/checks/rule';
import { RULES } from '../src/core/checks/rules';
import { TRACKING_COLUMNS } from '../src/core/plan/tracking-columns/tracking-columns';
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
