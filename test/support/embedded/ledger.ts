import formulas from './formulas.json';

type Cell = string | number;

/** A table with its header row on top; formulas are the texts that begin with `=`. */
export interface LedgerTable {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

const DEPARTMENTS = ['统计局', '住建局', '教育局', '卫健局', '农业农村水利局', '司法局', '民政局'];
const JANUARY = 45_292;

const PARAMETERS: readonly (readonly [string, Cell])[] = [
  ['考核基准日', 45_657],
  ['公开时限', 3],
  ['公开宽限', 20],
  ['临近天数', 30],
  ['迟开天数', 30],
  ['C1迟开分', 12],
  ['C1年内分', 6],
  ['报批满分工作日', 5],
  ['C3部分分', 5],
  ['C6已报分', 7],
  ['C6未报分', 3],
  ['C7d部分分', 3],
  ['适用分下限', 50],
  ['内容不实扣分', 20],
  ['其他扣分上限', 10],
  ['加分门槛', 60],
  ['加分上限', 5],
  ['负责人加分上限', 3],
  ['政策解读加分上限', 2],
  ['突发加分上限', 2],
  ['政策解读工作日', 10],
  ['突发小时', 24],
  ['总分上限', 105],
  ['折算比例', 10],
  ['参考场次', 2],
];

const CRITERIA: readonly (readonly [string, number])[] = [
  ['C1', 20],
  ['C2', 10],
  ['C3', 10],
  ['C4', 10],
  ['C5', 10],
  ['C6', 10],
  ['C7a', 10],
  ['C7b', 5],
  ['C7c', 5],
  ['C7d', 10],
];

/**
 * A year of press conferences with every formula of the ledger, the same for the same number of rows. Held, late,
 * unpublished, moved and cancelled conferences take turns, so that every branch of the formulas is met.
 */
export function ledger(rows: number): LedgerTable[] {
  const plans = Array.from({ length: rows }, (_, i) => plan(i));
  return [
    {
      name: '参数表',
      rows: [
        ['参数', '值', '默认值', '生效值'],
        ...PARAMETERS.map(([name, value]) => [name, '', value, formulaOf('参数表[生效值]')]),
      ],
    },
    { name: '评分项表', rows: [['代码', '分值'], ...CRITERIA] },
    {
      name: '等级表',
      rows: [
        ['下限', '等级'],
        [90, '优秀'],
        [75, '良好'],
        [60, '合格'],
        [0, '不合格'],
      ],
    },
    {
      name: '加扣分表',
      rows: [
        ['牵头发布单位', '计划编号', '类型', '分值', '依据文号'],
        ['住建局', '', '其他扣分', 3, '〔2024〕1号'],
      ],
    },
    {
      name: '名录表',
      rows: [
        ['简称', '全称', '别名', '主要负责人'],
        ...DEPARTMENTS.map((name) => [name, `区${name}`, '', `${name}长`]),
      ],
    },
    {
      name: '节假日表',
      rows: [
        ['日期', '类型'],
        [45_292, '休'],
        [45_413, '休'],
        [45_414, '休'],
        [45_410, '班'],
        [45_566, '休'],
        [45_567, '休'],
      ],
    },
    {
      name: '姓名词表',
      rows: [['写法', '姓名'], ...DEPARTMENTS.map((name) => [`副局长${name}副`, `${name}副`])],
    },
    {
      name: '时间词表',
      rows: [
        ['写法', '截止'],
        ['一季度', 45_382],
        ['二季度', 45_473],
        ['三季度', 45_565],
        ['四季度', 45_657],
      ],
    },
    {
      name: '计划外表',
      rows: [
        ['牵头发布单位', '类型', '起算时间', '召开时间', '及时'],
        ['教育局', '政策解读', 45_400, 45_405, formulaOf('计划外表[及时]')],
      ],
    },
    { name: '计划表', rows: [PLAN_HEADER, ...plans] },
    {
      name: '明细表',
      rows: withFormulas(
        '明细表',
        '计划编号',
        plans.map(([id = '']) => id),
      ),
    },
    { name: '汇总表', rows: withFormulas('汇总表', '牵头发布单位', DEPARTMENTS) },
  ];
}

function formulaOf(column: string): string {
  const found = formulas.find((entry) => entry.column === column);
  if (!found) throw new Error(`The ledger has no formula for ${column}.`);
  return found.formula;
}

function withFormulas(table: string, key: string, keys: readonly Cell[]): Cell[][] {
  const own = formulas.filter(({ column }) => column.startsWith(`${table}[`));
  const names = own.map(({ column }) => column.slice(table.length + 1, -1));
  return [[key, ...names], ...keys.map((id) => [id, ...own.map(({ formula }) => formula)])];
}

const PLAN_HEADER = [
  '计划编号',
  '牵头发布单位',
  '拟发布时间',
  '发布主题',
  '发布人',
  '截止日期',
  '状态',
  '变更类型',
  '变更后时间',
  '变更后主题',
  '书面报告日期',
  '抄送宣传部',
  '报批日期',
  '内容审核日期',
  '内容审核人',
  '对接宣传部',
  '对接政务公开办',
  '召开日期',
  '实际发布人',
  '通稿',
  '记者问答',
  '图片视频',
  '公开日期',
  '实录链接',
  '不计考核',
];

function plan(i: number): Cell[] {
  const department = DEPARTMENTS[i % DEPARTMENTS.length] ?? '';
  const quarter = ['一季度', '二季度', '三季度', '四季度'][i % 4] ?? '';
  const held = i % 5 === 4 ? '' : JANUARY + 60 + ((i * 37) % 280);
  const published = held === '' || i % 6 === 5 ? '' : held + 1 + (i % 9);
  const moved = i % 7 === 3;
  return [
    `FB2024-${String(i + 1).padStart(4, '0')}`,
    department,
    quarter,
    `主题${i + 1}`,
    `副局长${department}副`,
    formulaOf('计划表[截止日期]'),
    formulaOf('计划表[状态]'),
    moved ? '改期' : i % 11 === 10 ? '取消' : '',
    moved ? '四季度' : '',
    '',
    moved ? JANUARY + 70 : '',
    moved ? '是' : '',
    held === '' ? '' : held - 3 - (i % 8),
    held === '' ? '' : held - 2,
    '审核人',
    '是',
    i % 3 === 0 ? '' : '是',
    held,
    i % 4 === 1 ? `${department}长` : `副局长${department}副`,
    '有',
    i % 8 === 2 ? '不适用' : '有',
    i % 9 === 1 ? '无' : '有',
    published,
    published === '' ? '' : 'https://example.gov.cn/1',
    i % 13 === 12 ? '是' : '',
  ];
}
