import { expect, it } from '@jest/globals';
import { unitInFileName, unitOnPage } from '../../../src/core/collection/reporting-unit';
import { textCell } from '../../../src/core/plan/cells/grid';
import { BUILT_IN_DIRECTORY, ownDirectory } from '../../../src/core/plan/units/directory';

const page = (...lines: readonly string[]): string | null =>
  unitOnPage({ rows: lines.map((line) => line.split('|').map(textCell)) });

it.each([
  ['填报单位：教育局', '教育局'],
  ['填报单位（盖章）：区教育局', '区教育局'],
  ['填报单位(公章): 区教育局  填报时间：2025年1月6日', '区教育局'],
  ['报送部门：教 育 局（盖章）', '教育局'],
  ['填报单位|教育局', '教育局'],
  ['填报单位：||教育局|填报人：|王海洋', '教育局'],
  ['填 表 单 位：城关镇人民政府。', '城关镇人民政府'],
])('the page names its unit: %s', (line, unit) => {
  expect(page('2025年新闻发布会计划', line, '时间|主题')).toBe(unit);
});

it.each([
  '填报单位：',
  '填报单位（盖章）：　　填报时间：2025年1月6日',
  '序号|填报单位|拟发布时间|发布主题',
  '请各填报单位：于3月底前报送',
  '本表由填报单位盖章后报送',
])('no unit is named: %s', (line) => {
  expect(page(line)).toBeNull();
});

it.each([
  ['教育局.docx', '教育局'],
  ['区教育局2025年新闻发布会计划.xlsx', '区教育局'],
  ['附件2：2025年度发布会计划表（区教育局）.doc', '区教育局'],
  ['03-卫健委-发布会计划-定稿.xls', '卫健委'],
  ['2025年新闻发布会计划表（教体局）终稿2.docx', '教体局'],
  ['城关镇人民政府新闻发布会安排.docx', '城关镇人民政府'],
  ['关于报送2025年发布会计划的报告+市场监管局.docx', '市场监管局'],
  ['计划（住房和城乡建设局报）.docx', '住房和城乡建设局'],
  ['某某县大数据发展中心 主题发布会.xlsx', '某某县大数据发展中心'],
])('a file is named after its unit: %s', (name, unit) => {
  expect(unitInFileName(name, BUILT_IN_DIRECTORY)).toBe(unit);
});

it.each([
  '2025年新闻发布会计划.xlsx',
  '附件.docx',
  '新建文本文档.txt',
  '发布会计划（定稿）.xls',
  '1.xls',
])('a file is named after nothing: %s', (name) => {
  expect(unitInFileName(name, BUILT_IN_DIRECTORY)).toBeNull();
});

it('the office’s own directory decides what is a unit', () => {
  const own = ownDirectory([{ short: '铜官山公园', full: '铜官山公园管理处' }]);
  expect(unitInFileName('铜官山公园发布会.docx', own)).toBe('铜官山公园');
});
