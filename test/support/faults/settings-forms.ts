import type { PlainDate } from '../../../src/core/calendar/plain-date';
import * as changes from '../../../src/core/settings/editing/changes';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/reading/read-settings';
import type { SettingsChange } from '../../../src/core/settings/settings';
import type { UnplannedEntry } from '../../../src/core/tracking/forms/unplanned-form';
import { AS_OF } from '../rule-fixture';
import type { Way, Work } from './way';

export const change =
  (made: readonly SettingsChange[]): Work =>
  ({ pane }, { plan }) =>
    pane.changeSettings(made, plan);

export const level = changes.setLevel('topic/too-long', 'off');

const DECISION = {
  ...{ department: '住建局', id: '', type: '其他扣分' as const, points: 3 },
  ...{ document: '政办〔2024〕9号', note: '' },
};

/** The number is that of the form, which counts from what it has read. */
const UNPLANNED: UnplannedEntry = {
  ...{ 编号: 'JW2024-001', 牵头发布单位: '教育局', 类型: '突发事件', 政策文件: '' },
  ...{ 起算时间: '2024-03-18 08:30', 发布主题: '校园安全情况', 发布人: '' },
  ...{ 召开时间: '2024-03-18 20:00', 通稿: '', 记者问答: '', 图片视频: '' },
  ...{ 公开日期: '', 实录链接: '' },
};

export const decide = change([changes.addAdjustment(DECISION, [])]);
export const holdUnplanned = change([changes.addUnplanned(UNPLANNED)]);

/** Tables of the settings with a line in them, so that the next one is appended. */
export const recorded = change([
  changes.addAdjustment({ ...DECISION, department: '民政局' }, []),
  { table: '计划外表', key: { 发布主题: '已登记' }, values: { 编号: 'JW2024-001' } },
]);

const DAY = '2024-05-06' as PlainDate;

/** Every kind of change of the settings that a form of the pane makes. */
export const SETTINGS_FORMS: Readonly<Record<keyof typeof changes, Way>> = {
  setYear: { press: change([changes.setYear(2024)]) },
  setIssued: { press: change([changes.setIssued('2024-01-26' as PlainDate)]) },
  setAsOf: { workbook: recorded, press: change([changes.setAsOf(AS_OF)]) },
  setParameter: { press: change([changes.setParameter('临近天数', 20)]) },
  setCells: {
    press: change([
      changes.setCells('评分项表', { 代码: 'C1' }, { 分值: 28 }),
      changes.setCells('评分项表', { 代码: 'C2' }, { 分值: 12, 依据: '〔2024〕3号第四条' }),
      changes.setCells('等级表', { 等级: '优秀' }, { 等级: '好', 下限: 92 }),
    ]),
  },
  setLevel: { workbook: change([changes.setYear(2024)]), press: change([level]) },
  setUnit: {
    press: change([changes.setUnit({ short: '大数据局', full: '大数据局', aliases: [] })]),
  },
  setHeaderWord: { press: change([changes.setHeaderWord('时间节点', 'timing')]) },
  completeYear: { press: change(changes.completeYear(DEFAULT_SETTINGS, 2025)) },
  setHoliday: {
    press: change(changes.setHoliday(DEFAULT_SETTINGS, { date: DAY, kind: '休', name: '调休' })),
  },
  dropHoliday: {
    workbook: change(changes.setHoliday(DEFAULT_SETTINGS, { date: DAY, kind: '休', name: '调休' })),
    press: change([{ table: '节假日表', key: { 日期: DAY }, values: null }]),
  },
  addAdjustment: { press: decide },
  addUnplanned: { press: holdUnplanned },
};
