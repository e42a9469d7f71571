/**
 * The columns that follow a conference through the year, in the order in which they stand behind the plan's own.
 * Names and choices are a contract with every workbook that has them: formulas and people refer to them.
 */

/** What one tracking column holds. */
interface ColumnSpec {
  readonly name: string;
  readonly group: string;
  /** A formula is never typed over; the cells of every other kind belong to people. */
  readonly kind: 'text' | 'date' | 'choice' | 'formula';
  /** What a formula comes to, or a choice offers. */
  readonly shows?: 'date' | 'text';
  readonly choices?: readonly string[];
  /** Written by the add-in alone: the row's key, and what the last check found. */
  readonly own?: true;
}

const YES_NO = ['是', '否'] as const;
const MATERIAL = ['有', '无', '不适用'] as const;

/** What may be changed of a planned conference (the notice, 四). */
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

/** A tracking column by its name, which is its key everywhere. */
export type TrackingColumn = Known['name'];
export type ChoiceColumn = NamesOf<'choice'>;

/** Where the tracking columns of a table stand, by name; columns of the grid count from 0. */
export type TrackingPlaces = Readonly<Partial<Record<TrackingColumn, number>>>;

const NAMES: ReadonlySet<string> = new Set(TRACKING_COLUMNS.map(({ name }) => name));

export const isTrackingColumn = (name: string): name is TrackingColumn => NAMES.has(name);

export const DATE_COLUMNS = TRACKING_COLUMNS.flatMap(({ name, kind }) =>
  kind === 'date' ? [name] : [],
);

/** What is published of a conference beside its date and address (the notice, 二). */
export const MATERIALS = ['通稿', '记者问答', '图片视频'] as const satisfies ChoiceColumn[];

/** The columns with a drop-down, and what each offers. */
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

/** Columns that people never type in: a row with nothing else in it is blank. */
export const isComputed = (name: TrackingColumn): boolean =>
  name === '校验结果' ||
  TRACKING_COLUMNS.some((column) => column.name === name && column.kind === 'formula');

/** The tracking columns that a table does not have yet, in their order. */
export const missingColumns = (places: TrackingPlaces): TrackingColumn[] =>
  TRACKING_COLUMNS.map(({ name }) => name).filter((name) => places[name] === undefined);
