import { serialOfDate } from '../../core/calendar/excel-serial';
import type { PlainDate } from '../../core/calendar/plain-date';
import type { SchemeGroup } from '../../core/rollup/rank-over-all';
import type { GeneratedRow } from '../../excel/generated/generated-rows';
import type { GeneratedSpec } from '../../excel/generated/generated-table';
import {
  CONFERENCES_SPEC,
  FINDINGS_SPEC,
  RANKS_SPEC,
  RETURNED_SPEC,
  SOURCES_SPEC,
} from '../../excel/generated/rollup-lists';
import type { GeneratedList } from '../../excel/generated/write-lists';
import { fill } from '../../locales/fill';
import { wordsOf } from '../../locales';
import type { ReturnedFile, TakenLedger } from './sent-ledger';

/** Sheets are in Chinese, whatever the language of the command. */
const { rollup: words, level: levels } = wordsOf('zh-CN');

/** What a roll-up has read. */
export interface RolledUp {
  readonly year: number | null;
  readonly taken: readonly TakenLedger[];
  readonly returned: readonly ReturnedFile[];
  /** Districts of the list that sent nothing. */
  readonly missing: readonly string[];
  readonly groups: readonly SchemeGroup<TakenLedger>[];
}

const dateCell = (date: PlainDate | null): number | '' => (date === null ? '' : serialOfDate(date));

/** Schemes in the order of their groups: two of one version may differ. */
function schemeNames(groups: RolledUp['groups']): string[] {
  const counts = new Map<string, number>();
  return groups.map(({ scheme }) => {
    const count = (counts.get(scheme) ?? 0) + 1;
    counts.set(scheme, count);
    return count === 1 ? scheme : `${scheme}（${count}）`;
  });
}

function sourceLines({ taken, returned, groups }: RolledUp): GeneratedRow[] {
  const names = schemeNames(groups);
  const nameOf = (ledger: TakenLedger): string =>
    names[groups.findIndex(({ ledgers }) => ledgers.includes(ledger))] ?? '';
  return [
    ...taken.map((ledger) => ({
      文件: ledger.file,
      地区: ledger.district,
      情况: words.state.taken,
      年度: ledger.record.year ?? '',
      读入行数: ledger.record.rows.length,
      考核方案: nameOf(ledger),
      考核基准日: dateCell(ledger.record.asOf),
      说明: ledger.remark,
    })),
    ...returned.map((file) => ({
      文件: file.file,
      地区: file.district,
      情况: words.state.returned,
      年度: file.year ?? '',
      读入行数: file.rows ?? '',
      考核方案: '',
      考核基准日: '',
      说明: file.reason,
    })),
  ];
}

const conferenceLines = ({ taken }: RolledUp): GeneratedRow[] =>
  taken.flatMap(({ file, district, record }) =>
    record.rows.map((row) => ({
      地区: district,
      牵头发布单位: row.department,
      拟发布时间: row.timing,
      发布主题: row.topic,
      发布人: row.spokesperson,
      截止日期: dateCell(row.deadline),
      召开日期: dateCell(row.held),
      公开日期: dateCell(row.published),
      计分状态: row.state,
      得分: row.score ?? '',
      计划编号: row.id ?? '',
      文件: file,
      行: row.index,
    })),
  );

function rankLines({ groups }: RolledUp): GeneratedRow[] {
  const names = schemeNames(groups);
  return groups.flatMap(({ departments }, group) =>
    departments.map((one) => {
      const own = one.ledger.record.departments.find(
        ({ department }) => department === one.department,
      );
      return {
        方案: names[group] ?? '',
        总排名: one.rank ?? '',
        地区: one.ledger.district,
        牵头发布单位: one.department,
        总分: one.score ?? '',
        等级: one.grade,
        场次: one.planned,
        已召开: one.held,
        按期召开: one.onTime,
        计分场次: one.n,
        平均分: one.base ?? '',
        扣分: one.deductions,
        加分: one.bonus,
        地区内排名: own?.rank ?? '',
        文件: one.ledger.file,
      };
    }),
  );
}

const findingLines = ({ taken }: RolledUp): GeneratedRow[] =>
  taken.flatMap(({ file, district, record }) =>
    record.findings.map(({ level, row, department, topic, column, message }) => ({
      地区: district,
      级别: levels[level],
      牵头发布单位: department,
      发布主题: topic,
      列: column,
      问题: message,
      文件: file,
      行: row ?? '',
    })),
  );

const returnedLines = ({ returned, missing }: RolledUp): GeneratedRow[] => [
  ...missing.map((district) => ({
    ...{ 地区: district, 情况: words.state.missing, 文件: '', 原因: '' },
  })),
  ...returned.map(({ district, file, reason }) => ({
    ...{ 地区: district, 情况: words.state.returned, 文件: file, 原因: reason },
  })),
];

/** The sheets of a roll-up. */
export function rollupLists(rolled: RolledUp): GeneratedList[] {
  const { taken, returned, missing, groups } = rolled;
  const rows = taken.reduce((sum, { record }) => sum + record.rows.length, 0);
  const counts = {
    taken: taken.length,
    returned: returned.length || '',
    missing: missing.length || '',
    rows,
    schemes: groups.length > 1 ? groups.length : '',
  };
  const list = (spec: GeneratedSpec, lines: GeneratedRow[], summary: string): GeneratedList => ({
    spec,
    title: fill(words.title, { year: rolled.year ?? '', sheet: spec.sheet }),
    summary: fill(summary, { ...counts, count: lines.length }),
    lines,
  });
  return [
    list(SOURCES_SPEC, sourceLines(rolled), words.sheet.sources),
    list(RANKS_SPEC, rankLines(rolled), words.sheet.ranks),
    list(CONFERENCES_SPEC, conferenceLines(rolled), words.sheet.conferences),
    list(FINDINGS_SPEC, findingLines(rolled), words.sheet.findings),
    list(RETURNED_SPEC, returnedLines(rolled), words.sheet.returned),
  ];
}
