import type { CheckResult } from '../../core/checks/check-plan';
import { FINDING_LEVELS, type Finding, type FindingLevel } from '../../core/checks/finding';
import { groupBy } from '../../core/group-by';
import {
  accountedInTable,
  stretchesOf,
  type AccountedRow,
} from '../../core/plan/model/accounted-rows';
import { cellAt } from '../../core/plan/model/cell-at';
import { lineOf, type Grid } from '../../core/plan/cells/grid';
import type { PlanRow } from '../../core/plan/model/plan';
import { fill } from '../../locales/fill';
import type { Messages } from '../../locales/messages';
import { problemText } from '../../locales/phrases/settings-problem';
import type { PlanTable } from '../plan/plan-tables';
import type { Report } from './report';
import { excerpt, MARGIN, table } from '../terminal/aligned-lines';

/** Formats findings in one language. */
class TextReport {
  private readonly rows: ReadonlyMap<string, PlanRow>;

  constructor(
    private readonly result: CheckResult,
    private readonly messages: Messages,
  ) {
    this.rows = new Map(result.plan.rows.map((row) => [row.key, row]));
  }

  private where({ row }: Finding): string {
    return row === null ? this.messages.words.cli.table : this.messages.rowLabel(row);
  }

  private cellOf({ row, column }: Finding): string | null {
    const planRow = row === null ? undefined : this.rows.get(row);
    if (!planRow || column === null) return null;
    const cell = cellAt(planRow, column);
    return cell ? excerpt(cell.text) : null;
  }

  private suggestions({ suggestions }: Finding): string[] {
    const { cli } = this.messages.words;
    const texts = suggestions.flatMap((suggestion) =>
      suggestion.kind === 'replace' ? [suggestion.text] : [],
    );
    const units = suggestions.flatMap((suggestion) =>
      suggestion.kind === 'addToDirectory' ? [suggestion.unit] : [],
    );
    return [
      ...(texts.length > 0
        ? [fill(cli.suggestion, { texts: texts.map(excerpt).join(' | ') })]
        : []),
      ...units.map((unit) => fill(cli.addToDirectory, { unit: excerpt(unit) })),
    ];
  }

  /** Every finding with its cell, its reason and possible corrections. */
  private inFull(findings: readonly Finding[]): string[] {
    return table(
      findings.flatMap((finding) => {
        const cell = this.cellOf(finding);
        const texts = [
          ...(cell === null || cell === '' ? [] : [cell]),
          this.messages.message(finding),
          ...this.suggestions(finding),
        ];
        return texts.map((text, i) => ({
          where: i === 0 ? this.where(finding) : '',
          column: i === 0 ? this.messages.columnLabel(finding) : '',
          text,
        }));
      }),
    );
  }

  /** One line for each finding: its reason only. */
  private inBrief(findings: readonly Finding[]): string[] {
    return table(
      findings.map((finding) => ({
        where: this.where(finding),
        column: this.messages.columnLabel(finding),
        text: this.messages.message(finding),
      })),
    );
  }

  /** One line for each rule and column: fixes that are all applied with one click need no reasons. */
  private gathered(findings: readonly Finding[]): string[] {
    const groups = groupBy(findings, ({ rule, column }) => JSON.stringify([rule, column]));
    return table(
      Array.from(groups.values(), (group) => {
        const [first] = group;
        // What is said of the table is the same for each of its blank rows.
        const ofTable = group
          .filter(({ row }) => row === null)
          .map((finding) => this.messages.message(finding));
        const ofRows = group
          .filter(({ row }) => row !== null)
          .map((finding) => this.where(finding));
        const rows = [...new Set(ofTable), ...ofRows];
        return {
          where: first ? (this.messages.words.rules[first.rule]?.name ?? first.rule) : '',
          column: first ? this.messages.columnLabel(first) : '',
          text: `${group.length}  ${rows.join(' ')}`,
        };
      }),
    );
  }

  private body(level: FindingLevel, findings: readonly Finding[]): string[] {
    if (level === 'format') return this.gathered(findings);
    return level === 'info' ? this.inBrief(findings) : this.inFull(findings);
  }

  section(level: FindingLevel): string[] {
    const findings = this.result.findings.filter((finding) => finding.level === level);
    if (findings.length === 0) return [];
    const { words } = this.messages;
    const note = level === 'format' ? ` · ${words.cli.cleanable}` : '';
    return ['', `${words.level[level]} ${findings.length}${note}`, ...this.body(level, findings)];
  }
}

/** A plan table that was not read, and where it is. */
function otherTable({ plan, sheet, grid }: PlanTable, { words: { cli } }: Messages): string {
  const place = {
    sheet: sheet ?? '',
    row: lineOf(grid, plan.headerRow),
    title: plan.title ?? '',
    count: plan.rows.length,
  };
  return fill(cli.otherTable, place);
}

/** Long runs of rows of one kind are reported as one. */
function asideLines(asides: readonly AccountedRow[], grid: Grid, { words }: Messages): string[] {
  return table(
    stretchesOf(asides).map(({ first: { gridRow, kind, text }, last }) => {
      const rows = [lineOf(grid, gridRow), lineOf(grid, last.gridRow)];
      return {
        where: fill(words.cli.line, { row: Array.from(new Set(rows)).join('–') }),
        column: words.aside[kind],
        text: excerpt(text),
      };
    }),
  );
}

/** The result as a report to be read from top to bottom: what to decide first, layout last. */
export function reportText(
  { result, waived, problems, sheet, grid, others, asOf }: Report,
  messages: Messages,
): string {
  const { plan, summary, unknownYears } = result;
  const { cli, level } = messages.words;
  const facts = [
    fill(cli.rows, { count: plan.rows.length }),
    ...(plan.year === null ? [] : [fill(cli.year, { year: plan.year })]),
    ...(plan.issued === null ? [] : [fill(cli.issued, { date: plan.issued })]),
    ...(asOf === null ? [] : [fill(cli.asOf, { date: asOf })]),
    ...(sheet === null ? [] : [fill(cli.sheet, { name: sheet })]),
  ];
  const report = new TextReport(result, messages);
  const asides = accountedInTable(plan);
  const notes = [
    ...(asides.length > 0
      ? [fill(cli.accounted, { rows: plan.rows.length, count: asides.length })]
      : []),
    ...others.map((other) => otherTable(other, messages)),
    ...(plan.rows.length === 0 ? [cli.emptyPlan] : []),
    ...(result.findings.length === 0
      ? [cli.nothing]
      : summary.error + summary.warning === 0
        ? [cli.clean]
        : []),
    ...(unknownYears.length > 0
      ? [fill(cli.unknownYears, { years: messages.list(unknownYears.map(String)) })]
      : []),
  ];
  const lines = [
    plan.title ?? cli.untitled,
    facts.join(' · '),
    [
      ...FINDING_LEVELS.map((name) => `${level[name]} ${summary[name]}`),
      ...(waived.length > 0 ? [fill(cli.waived, { count: waived.length })] : []),
    ].join(' · '),
    ...notes,
    ...FINDING_LEVELS.flatMap((name) => report.section(name)),
    ...(asides.length > 0 ? ['', cli.asides, ...asideLines(asides, grid, messages)] : []),
    ...(problems.length > 0
      ? [
          '',
          `${cli.settings} ${problems.length}`,
          ...problems.map((problem) => `${MARGIN}${problemText(problem, messages.words)}`),
        ]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}
