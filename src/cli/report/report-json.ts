import { lineOf } from '../../core/plan/cells/grid';
import type { Finding, Suggestion } from '../../core/checks/finding';
import { isColumnKey } from '../../core/plan/header/header';
import type { Plan, PlanRow } from '../../core/plan/model/plan';
import { applyEdits } from '../../core/plan/cells/text-edit';
import { windowOf } from '../../core/plan/timing/timing';
import { assessmentJson } from './assessment-json';
import type { Messages } from '../../locales/messages';
import { problemText } from '../../locales/phrases/settings-problem';
import type { Report } from './report';
import { accountOf } from '../plan/row-account';

function timingJson({ cells, timing }: PlanRow): object {
  const window = windowOf(timing);
  const named = timing.kind === 'undetermined' || timing.kind === 'recurring' ? timing.kind : null;
  return {
    raw: cells.timing.text,
    start: window?.start ?? null,
    end: window?.end ?? null,
    precision: window?.precision ?? named,
  };
}

function rowJson(row: PlanRow, { columns }: Plan): object {
  const { cells, department, topic, person } = row;
  return {
    row: row.index,
    number: columns.number ? cells.number.text : null,
    id: row.id,
    department: {
      raw: cells.department.text,
      name: department?.name ?? null,
      known: department?.entry != null,
    },
    timing: timingJson(row),
    topic: { raw: cells.topic.text, clean: topic?.clean ?? null },
    spokesperson: {
      raw: cells.spokesperson.text,
      unit: person?.unit ?? null,
      posts: person?.posts ?? [],
      name: person?.name ?? null,
    },
  };
}

function fixJson({ fix, column }: Finding, row: PlanRow | undefined): object | null {
  if (!fix) return null;
  if (fix.kind === 'removeRow') return { removeRow: true };
  const before = row && column !== null && isColumnKey(column) ? row.cells[column].text : '';
  return { text: applyEdits(before, fix.edits) };
}

function suggestionJson(suggestion: Suggestion): object {
  if (suggestion.kind === 'newId') return { newId: true };
  return suggestion.kind === 'replace'
    ? { text: suggestion.text }
    : { addToDirectory: suggestion.unit };
}

const findingJson = (finding: Finding, row: PlanRow | undefined, messages: Messages): object => ({
  rule: finding.rule,
  level: finding.level,
  row: row?.index ?? null,
  column: finding.column,
  message: messages.message(finding),
  fix: fixJson(finding, row),
  suggestions: finding.suggestions.map(suggestionJson),
});

/** The result as the one JSON object that the command line's contract describes. */
export function reportJson(
  { result, waived, problems, sheet, grid, others, assessment }: Report,
  findings: readonly Finding[],
  messages: Messages,
): string {
  const { plan, summary, unknownYears } = result;
  const rows = new Map(plan.rows.map((row) => [row.key, row]));
  const rowOf = ({ row }: Finding): PlanRow | undefined =>
    row === null ? undefined : rows.get(row);
  const columns = Object.entries(plan.columns).map(
    ([key, column]) => [key, column.header] as const,
  );
  const report = {
    plan: {
      title: plan.title,
      year: plan.year,
      issued: plan.issued,
      sheet,
      columns: Object.fromEntries(columns),
      rows: plan.rows.map((row) => rowJson(row, plan)),
      skipped: accountOf(plan, grid),
      otherTables: others.map((other) => ({
        sheet: other.sheet,
        row: lineOf(other.grid, other.plan.headerRow),
        title: other.plan.title,
        rows: other.plan.rows.length,
      })),
    },
    findings: findings.map((finding) => findingJson(finding, rowOf(finding), messages)),
    waived: waived.map(({ finding, waiver: { reason, by, at } }) => ({
      ...findingJson(finding, rowOf(finding), messages),
      waiver: { reason, by, at },
    })),
    settingsProblems: problems.map((problem) => ({
      sheet: problem.sheet,
      table: problem.table,
      row: problem.row,
      column: problem.column,
      message: problemText(problem, messages.words),
    })),
    summary,
    unknownYears,
    assessment: assessment && assessmentJson(assessment),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
