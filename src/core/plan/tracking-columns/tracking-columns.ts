/**
 * The tracking columns, in their order after the plan's own. Their names and choices are part of the workbook contract
 * (see `workbook-contract/`) and never change: formulas in existing workbooks refer to them. They are kept here
 * because the plan reader finds columns by these names.
 */

/** A tracking column. */
interface ColumnSpec {
  readonly name: string;
  readonly group: string;
  /** Formula cells are written by the add-in; the cells of every other kind belong to people. */
  readonly kind: 'text' | 'date' | 'choice' | 'formula';
  /** Type of a formula's result. */
  readonly shows?: 'date' | 'text';
  readonly choices?: readonly string[];
  /** Written by the add-in only: the row's key and the result of the last check. */
  readonly own?: true;
}

const YES_NO = ['是', '否'] as const;
const MATERIAL = ['有', '无', '不适用'] as const;

/** Changes to a planned conference (the notice, 四). */
export const CHANGE_TYPES = ['改期', '改题', '改期并改题', '更换发布人', '取消'] as const;
export type ChangeType = (typeof CHANGE_TYPES)[number];

export const TRACKING_COLUMNS = [
  { name: '计划编号', group: '身份', kind: 'text', own: true },
  { name: '校验结果', group: '校验', kind: 'text', own: true },
  { name: '原定截止', group: '进度', kind: 'formula', shows: 'date' },
  { name: '截止日期', group: '进度', kind: 'formula', shows: 'date' },
  { name: '状态', group: '进度', kind: 'formula', shows: 'text' },
  { name: '变更类型', group: '变更', kind: 'choice', choices: CHANGE_TYPES },
  { name: '变更后时间', group: '变更', kind: 'text' },
  { name: '变更后主题', group: '变更', kind: 'text' },
  { name: '变更原因', group: '变更', kind: 'text' },
  { name: '书面报告日期', group: '变更', kind: 'date' },
  { name: '抄送宣传部', group: '变更', kind: 'choice', choices: YES_NO },
  { name: '报批日期', group: '会前', kind: 'date' },
  { name: '内容审核日期', group: '会前', kind: 'date' },
  { name: '内容审核人', group: '会前', kind: 'text' },
  { name: '对接宣传部', group: '会前', kind: 'choice', choices: YES_NO },
  { name: '对接政务公开办', group: '会前', kind: 'choice', choices: YES_NO },
  { name: '召开日期', group: '召开', kind: 'date' },
  { name: '实际发布人', group: '召开', kind: 'text' },
  { name: '通稿', group: '会后', kind: 'choice', choices: MATERIAL },
  { name: '记者问答', group: '会后', kind: 'choice', choices: MATERIAL },
  { name: '图片视频', group: '会后', kind: 'choice', choices: MATERIAL },
  { name: '公开日期', group: '会后', kind: 'date' },
  { name: '实录链接', group: '会后', kind: 'text' },
  { name: '不计考核', group: '考核', kind: 'choice', choices: ['是'] },
  { name: '考核说明', group: '考核', kind: 'text' },
] as const satisfies readonly ColumnSpec[];

type Known = (typeof TRACKING_COLUMNS)[number];
type NamesOf<K extends Known['kind']> = Extract<Known, { readonly kind: K }>['name'];

/** Name of a tracking column, its key everywhere. */
export type TrackingColumn = Known['name'];
export type ChoiceColumn = NamesOf<'choice'>;

/** Positions of a table's tracking columns in the grid, from 0. */
export type TrackingPlaces = Readonly<Partial<Record<TrackingColumn, number>>>;

const NAMES: ReadonlySet<string> = new Set(TRACKING_COLUMNS.map(({ name }) => name));

export const isTrackingColumn = (name: string): name is TrackingColumn => NAMES.has(name);

export const DATE_COLUMNS = TRACKING_COLUMNS.flatMap(({ name, kind }) =>
  kind === 'date' ? [name] : [],
);

/** The published material of a conference (the notice, 二). */
export const MATERIALS = ['通稿', '记者问答', '图片视频'] as const satisfies ChoiceColumn[];

/** The columns with a drop-down, and their options. */
export const CHOICE_COLUMNS: readonly {
  readonly name: ChoiceColumn;
  readonly choices: readonly string[];
}[] = TRACKING_COLUMNS.flatMap((column) =>
  column.kind === 'choice'
    ? [
        {
          name: column.name,
          choices: column.choices,
        },
      ]
    : [],
);

/** Columns in which people never type; a row with content only there is blank. */
export const isComputed = (name: TrackingColumn): boolean =>
  name === '校验结果' ||
  TRACKING_COLUMNS.some((column) => column.name === name && column.kind === 'formula');

/** The tracking columns that a table lacks, in order. */
export const missingColumns = (places: TrackingPlaces): TrackingColumn[] =>
  TRACKING_COLUMNS.map(({ name }) => name).filter((name) => places[name] === undefined);
