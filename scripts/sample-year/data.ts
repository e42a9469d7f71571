import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'papaparse';
import type { PlainDate } from '../../src/core/calendar/plain-date';
import type { FormCells } from '../../src/core/tracking/forms/form';

const FOLDER = path.join(__dirname, '../../assets/sample-year');

/** A line of a file, by its header; empty cells are left out. */
type Line = Readonly<Record<string, string>>;

/** The tables of which the sample year has lines. */
export type YearTable = '加扣分表' | '计划外表' | '变更台账表';

/**
 * A made-up year of the sample plan: every state, every band of every criterion, decisions, and conferences outside
 * the plan. Dates are written `YYYY-MM-DD`, times `YYYY-MM-DD HH:mm`.
 */
export interface SampleYear {
  /** The day for which the year is told. */
  readonly asOf: PlainDate;
  /** Conferences added to the plan in the year: the cells of its five columns. */
  readonly added: readonly (readonly string[])[];
  /** What people type into the tracking columns, by 序号. */
  readonly evidence: ReadonlyMap<number, FormCells>;
  readonly tables: Readonly<Record<YearTable, readonly Line[]>>;
}

/** @throws if the file is no table: every line has the cells of the header at most */
function read(file: string): Line[] {
  const text = readFileSync(path.join(FOLDER, file), 'utf8');
  const { data, meta } = parse<Record<string, string | undefined>>(text, {
    header: true,
    delimiter: '\t',
    comments: '#',
    skipEmptyLines: true,
  });
  return data.map((line, i) => {
    const cells = Object.entries(line).filter(([, cell]) => cell !== undefined && cell !== '');
    const stray = cells.find(([header]) => !meta.fields?.includes(header));
    if (stray) throw new Error(`${file}: 第 ${i + 1} 行的单元格多于表头`);
    return Object.fromEntries(cells) as Line;
  });
}

const evidenceOf = ({ 序号: number, ...cells }: Line): [number, FormCells] => [
  Number(number),
  cells,
];

const PLAN_COLUMNS = ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人'];

/** Reads the sample year (assets/sample-year). */
export const sampleYear = (): SampleYear => ({
  asOf: '2024-12-31' as PlainDate,
  added: read('added.tsv').map((line) => PLAN_COLUMNS.map((header) => line[header] ?? '')),
  evidence: new Map(read('evidence.tsv').map(evidenceOf)),
  tables: {
    加扣分表: read('decisions.tsv'),
    计划外表: read('unplanned.tsv'),
    变更台账表: read('changes.tsv'),
  },
});
