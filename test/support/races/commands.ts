import {
  addAdjustment,
  addUnplanned,
  setLevel,
  setUnit,
  setYear,
} from '../../../src/core/settings/editing/changes';
import { dropWaiver } from '../../../src/core/settings/waivers';
import type { SettingsChange, Waiver } from '../../../src/core/settings/settings';
import type { SettingsTableName } from '../../../src/core/workbook-contract/settings-tables';
import { textCell } from '../../../src/core/plan/cells/grid';
import { collectionLists } from '../../../src/excel/generated/collection-lists';
import type * as commands from '../../../src/excel/commands';
import type { WriteReport } from '../../../src/excel/command/write-report';
import { OPTIONS } from '../workbook/scored-workbook';
import type { Claim, Press, RaceCommand } from './press';
import { topicOf } from './workspace';

const planRow = ({ found, row }: Press) =>
  found.plan.rows.find(({ topic }) => topic?.clean === topicOf(row))!;

const meant = (press: Press) => {
  const { place, plan } = press.found;
  return { place, plan, row: planRow(press).key };
};

const change =
  (changesOf: (press: Press) => SettingsChange[]) =>
  (press: Press): Promise<WriteReport> =>
    press.pane.changeSettings(changesOf(press), press.found.plan);

const waiverOf = (press: Press): Waiver => {
  const { key } = planRow(press);
  const content = topicOf(press.row);
  const what = { rule: 'topic/too-long', column: 'topic', content };
  return { id: key, ...what, reason: press.text, by: '李敏', at: '2024-03-20 09:30' };
};

const waive = (press: Press) =>
  press.pane.waive(press.found.place, press.found.plan, [waiverOf(press)]);

const resultOf = ({ text }: Press): string => `警告〔发布人〕${text}`;

const mark = (press: Press) => {
  const { place, plan } = press.found;
  return press.pane.mark(place, plan, new Map([[planRow(press).key, resultOf(press)]]));
};

const cell =
  (header: string, textOf: (press: Press) => string = ({ text }) => text) =>
  (press: Press): Claim => ({
    kind: 'cell',
    topic: topicOf(press.row),
    header,
    text: textOf(press),
  });

const line =
  (table: SettingsTableName | '问题表' | '汇集文件表', column: string) =>
  ({ text }: Press): Claim => ({ kind: 'line', table, column, text });

const nameLine =
  (table: SettingsTableName, column: string) =>
  ({ text, row }: Press): Claim => ({ kind: 'line', table, column, text, names: topicOf(row) });

const unplanned = ({ text }: Press) =>
  addUnplanned({
    ...{ 编号: 'JW2024-001', 牵头发布单位: '统计局', 类型: '突发事件', 政策文件: '', 发布人: '' },
    ...{ 起算时间: '2024-03-20 09:30', 召开时间: '2024-03-21 09:30', 发布主题: text },
    ...{ 通稿: '有', 记者问答: '有', 图片视频: '有', 公开日期: '', 实录链接: '' },
  });

const decision = ({ text }: Press) =>
  addAdjustment(
    {
      ...{ department: '统计局', id: '', type: '其他扣分' as const },
      ...{ points: 3, document: text },
    },
    [],
  );

const recordChange = (press: Press) =>
  press.pane.recordChange(
    meant(press),
    { 变更类型: '改期', 变更后时间: '11月中旬', 变更原因: press.text },
    {
      ...{ 计划编号: planRow(press).id ?? '', 登记时间: '2024-03-21 09:30', 变更类型: '改期' },
      ...{ 原时间: '', 原主题: topicOf(press.row), 新时间: '11月中旬', 新主题: '' },
      ...{ 原因: press.text, 书面报告日期: '', 抄送宣传部: '' },
    },
  );

const applyWrites = (press: Press) => {
  const { place, plan } = press.found;
  const { key, cells } = planRow(press);
  const before = cells.spokesperson.text;
  const fix = { kind: 'cell', row: key, column: 'spokesperson', before } as const;
  return press.pane.applyWrites(place, plan, [
    { ...fix, after: `副局长 ${press.text}` },
    ...plan.skipped.slice(0, 1).map(({ gridRow }) => ({ kind: 'removeRow', gridRow }) as const),
  ]);
};

const listProblems = ({ pane, text }: Press) =>
  pane.listProblems('校验问题', [
    {
      ...{ level: '警告', row: '序号8', department: '市监局', column: '发布人' },
      ...{ content: text, reason: '乙', waived: '' },
    },
  ]);

const writeLists = ({ pane, text }: Press) =>
  pane.writeLists(
    collectionLists({
      files: {
        title: '汇集情况',
        summary: '',
        lines: [{ 文件: '公安局.docx', 情况: '已读入', 说明: text }],
      },
      rows: { title: '汇集明细', summary: '', lines: [{ 文件: '公安局.docx', 行: 3 }] },
    }),
  );

const insertPlan = ({ pane, text }: Press) =>
  pane.insertPlan('新的计划', {
    rows: [
      [textCell('2025年度新闻发布会计划')],
      ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人'].map(textCell),
      ['1', '统计局', '3月份', text, '副局长 张海洋'].map(textCell),
    ],
    merges: [],
  });

const appendConferences = ({ pane, found: { place, plan }, text }: Press) =>
  pane.appendConferences(place, plan, [
    {
      cells: {
        department: textCell('公安局'),
        timing: textCell('6月份'),
        topic: textCell(text),
        spokesperson: textCell('副局长 孙涛'),
      },
      others: new Map([['来源', textCell(`公安局.docx 第3行 ${text}`)]]),
    },
  ]);

/** The exported commands that write nothing into cells, and what is no command. */
type Reading =
  | 'choosePlan' | 'followEdits' | 'followSelection' | 'read' | 'readScores' | 'readTable'
  | 'select' | 'selectAside' | 'showSettings' | 'showTableCell' | 'undo'; // prettier-ignore

type Writing = Exclude<keyof typeof commands, Reading>;

const cells =
  (...claims: readonly ((press: Press) => Claim)[]) =>
  (press: Press): Claim[] =>
    claims.map((claim) => claim(press));

/** Every command that writes, in the ways in which the pane presses it. */
const COMMANDS: Readonly<Record<Writing, Readonly<Record<string, RaceCommand>>>> = {
  addTrackingColumns: {
    '': {
      from: 'table',
      press: ({ pane, found }) => pane.addTrackingColumns(found.place, found.plan),
    },
  },
  appendConferences: {
    '': {
      from: 'pasted',
      press: appendConferences,
      claims: ({ text }) => [{ kind: 'row', text }],
    },
  },
  applyWrites: {
    '': {
      from: 'pasted',
      press: applyWrites,
      claims: cells(cell('发布人', (p) => `副局长 ${p.text}`)),
    },
  },
  changeSettings: {
    unplanned: {
      from: 'pasted',
      press: change((press) => [unplanned(press)]),
      claims: cells(line('计划外表', '发布主题')),
    },
    decision: {
      from: 'pasted',
      press: change((press) => [decision(press)]),
      claims: cells(line('加扣分表', '依据文号')),
    },
    levels: {
      from: 'pasted',
      press: change(() => [setYear(2024), setLevel('topic/too-long', 'off')]),
    },
    unit: {
      from: 'pasted',
      press: change(({ text }) => [setUnit({ short: text, full: text, aliases: [] })]),
      claims: cells(line('名录表', '简称')),
    },
    unwaive: {
      from: 'tracked',
      before: waive,
      press: change((press) => [dropWaiver(waiverOf(press))]),
      claims: cells(line('校验豁免表', '原因')),
      takesBack: true,
    },
  },
  clearMarks: {
    '': {
      from: 'pasted',
      before: mark,
      press: ({ pane, found }) => pane.clearMarks(found.place, found.plan),
      claims: cells(cell('校验结果', resultOf)),
      takesBack: true,
    },
  },
  convert: {
    '': { from: 'pasted', press: ({ pane, found }) => pane.convert(found.place, found.plan) },
  },
  generateScores: {
    '': {
      from: 'tracked',
      press: ({ pane, found }) => pane.generateScores(found.place, found.plan, OPTIONS),
    },
  },
  makeBoard: {
    '': {
      from: 'tracked',
      press: ({ pane, found }) => pane.makeBoard(found.place, found.plan, '2024-12-31 09:30'),
    },
  },
  insertPlan: {
    '': {
      from: 'pasted',
      press: insertPlan,
      claims: ({ text }) => [{ kind: 'anywhere', text }],
    },
  },
  listProblems: {
    '': { from: 'pasted', press: listProblems, claims: cells(line('问题表', '单元格内容')) },
  },
  mark: { '': { from: 'pasted', press: mark, claims: cells(cell('校验结果', resultOf)) } },
  recordChange: {
    '': {
      from: 'tracked',
      press: recordChange,
      claims: cells(cell('变更原因'), nameLine('变更台账表', '原因')),
    },
  },
  recordRow: {
    '': {
      from: 'tracked',
      press: (press) => press.pane.recordRow(meant(press), { 实际发布人: press.text, 通稿: '有' }),
      claims: cells(cell('实际发布人')),
    },
  },
  renewId: { '': { from: 'tracked', press: (press) => press.pane.renewId(meant(press)) } },
  writeLists: {
    '': { from: 'pasted', press: writeLists, claims: cells(line('汇集文件表', '说明')) },
  },
  waive: {
    '': { from: 'pasted', press: waive, claims: cells(nameLine('校验豁免表', '原因')) },
  },
};

const undoOf = ({ from, before, press, claims, takesBack }: RaceCommand): RaceCommand => ({
  from,
  before: async (one) => {
    await before?.(one);
    await press(one);
  },
  press: ({ pane }) => pane.undo(),
  ...(claims && takesBack !== true && { claims }),
  takesBack: true,
});

const named = Object.entries(COMMANDS).flatMap(([command, ways]) =>
  Object.entries(ways).map(([way, race]) => [`${command} ${way}`.trim(), race] as const),
);

/** Every command and its undo, by name. */
export const RACES: ReadonlyMap<string, RaceCommand> = new Map([
  ...named,
  ...named.map(([name, race]) => [`undo ${name}`, undoOf(race)] as const),
]);

/** Every pair, a command with itself included. */
export const PAIRS: readonly (readonly [string, string])[] = [...RACES.keys()].flatMap((a, at) =>
  [...RACES.keys()].slice(at).map((b) => [a, b] as const),
);
