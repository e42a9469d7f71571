import type { PlanRow } from '../../../core/plan/model/plan';
import { fill } from '../../../locales/fill';
import {
  addressee,
  heading,
  list,
  paragraph,
  title,
  type Block,
  type Paper,
  type PaperTable,
} from '../../model/paper';
import { progressFor, rowsOf, unitsOf, type PaperSource } from '../../model/source';
import {
  dateText,
  fileName,
  gap,
  numbered,
  numberedHeading,
  ownText,
  planText,
  signedByOffice,
  subjectText,
  yearText,
} from '../../model/wording';
import { changes } from './changes';
import { countsOf, type Counts } from './counts';
import { unplanned } from './unplanned';

/** Leaves out a count of zero. */
const unlessNone = (count: number): number | '' => (count === 0 ? '' : count);

function overview(
  counts: Counts,
  departments: number | '',
  { words, messages }: PaperSource,
): string[] {
  const { report, listJoin } = words;
  const { planned, held, onTime, late, published, unpublished, open } = counts;
  const states = Array.from(open, ([status, count]) =>
    fill(report.stateCount, { state: messages.words.progress.states[status], count }),
  ).join(listJoin);
  return [
    fill(report.counts, {
      ...{ planned, departments, held, onTime, published },
      late: unlessNone(late),
      unpublished: unlessNone(unpublished),
    }),
    ...(open.size > 0 ? [fill(report.notHeld, { count: planned - held, states })] : []),
  ];
}

/** 各单位执行情况: a row for each department, and their sum. */
function byUnit(source: PaperSource): PaperTable {
  const { report } = source.words;
  const { columns } = report;
  const line = (name: string, rows: readonly PlanRow[]): (string | number)[] => {
    const { planned, held, onTime, published, overdue, cancelled } = countsOf(rows, source);
    return [name, planned, held, onTime, published, overdue, cancelled];
  };
  const nobody = source.plan.rows.filter(({ department }) => department === null);
  const count = (header: string, width: number) => ({ header, width, isCentred: true });
  return list(
    [
      { header: columns.department, width: 27 },
      count(columns.planned, 9),
      count(columns.held, 11),
      count(columns.onTime, 14),
      count(columns.published, 11),
      count(columns.overdue, 16),
      count(columns.cancelled, 12),
    ],
    [
      ...unitsOf(source).map((unit) => line(unit, rowsOf(source, unit))),
      ...(nobody.length > 0 ? [line(report.noDepartment, nobody)] : []),
      line(report.total, source.plan.rows),
    ],
  );
}

function overdue(source: PaperSource, unit: string): Block[] {
  const { report } = source.words;
  const texts = progressFor(source, unit).overdue.map(({ row, deadline, days }) =>
    fill(report.overdueRow, {
      department: row.department?.name ?? report.noDepartment,
      subject: subjectText(row, source),
      deadline: deadline === null ? '' : dateText(deadline, source),
      days,
    }),
  );
  return numbered(source, texts).map(paragraph);
}

/**
 * 年度计划执行情况: what became of the plan.
 * @param unit the only department that it tells of; empty for all
 */
export function yearReport(source: PaperSource, unit: string): Paper {
  const { words, context } = source;
  const { report } = words;
  const rows = rowsOf(source, unit);
  const own = (part: string): string | null => ownText(source, '年度计划执行情况', part);
  const departments = unit === '' ? unitsOf(source).length : '';
  const sections: (readonly [string, readonly Block[]])[] = [
    [report.overview, overview(countsOf(rows, source), departments, source).map(paragraph)],
    [report.byUnit, unit === '' && rows.length > 0 ? [byUnit(source)] : []],
    [report.changes, changes(rows, source)],
    [report.overdue, overdue(source, unit)],
    [report.unplanned, unplanned(source, unit)],
    [report.work, [paragraph(own('结尾') ?? gap(source, 'work'))]],
  ];
  const year = yearText(source);
  return {
    paper: '年度计划执行情况',
    name: fileName(source, '年度计划执行情况', unit),
    language: source.language,
    blocks: [
      title(
        own('标题') ??
          (unit === ''
            ? fill(report.title, { year })
            : fill(report.titleOne, { year, department: unit })),
      ),
      addressee(own('主送') ?? fill(report.to, { recipient: gap(source, 'recipient') })),
      paragraph(
        own('开头') ??
          fill(report.intro, { plan: planText(source), date: dateText(context.asOf, source) }),
      ),
      ...sections
        .filter(([, blocks]) => blocks.length > 0)
        .flatMap(([name, blocks], i) => [heading(numberedHeading(source, i, name)), ...blocks]),
      ...signedByOffice(source),
    ],
  };
}
