import { describe, expect, it } from '@jest/globals';
import { isUnlisted, likelySlips } from '../../../../src/core/checks/facts/near-units';
import { matchDepartment } from '../../../../src/core/plan/units/department';
import { BUILT_IN_DIRECTORY, ownDirectory } from '../../../../src/core/plan/units/directory';

const known = (text: string): string | null =>
  matchDepartment(text, BUILT_IN_DIRECTORY)?.entry?.short ?? null;

describe('a department of the built-in directory', () => {
  it.each([
    ['发改委', '发改委'],
    ['区发展改革委', '发改委'],
    ['铜官区发展和改革委员会', '发改委'],
    ['县发改局', '发改局'],
    ['市市场监管局', '市监局'],
    ['区市场监督管理局', '市监局'],
    ['区市场 监督管理局', '市监局'],
    ['人力资源和社会保障局', '人社局'],
    ['人力资源 社会保障局', '人社局'],
    ['区人力资源\n和社会保障局', '人社局'],
    ['区城管局（区综合行政执法局）', '城管局'],
    ['市自然资源和规划局', '自然资源局'],
    ['文化广电和旅游局', '文旅局'],
    ['县文旅体局', '文旅局'],
    ['县文化广电体育和旅游局', '文旅局'],
    ['区教育和体育局', '教体局'],
    ['县卫健局', '卫健委'],
    ['国家税务总局某某县税务局', '税务局'],
    ['市生态环境局某某分局', '生态环境局'],
    ['市公安局某某分局', '公安局'],
    ['某某公安分局', '公安局'],
    ['市自然资源和规划局某某分局', '自然资源局'],
    ['县政务服务和数据管理局', '政务服务局'],
    ['区政务服务数据管理局', '政务服务局'],
    ['县科技和工业信息化局', '科工信局'],
    ['县工业和信息化局', '工信局'],
    ['县工信商务局', '工信和商务局'],
    ['县委办', '党委办'],
    ['区纪委监委', '纪委监委'],
    ['县融媒体中心', '融媒体中心'],
    ['区委宣传部', '宣传部'],
    ['区政府办公室', '政府办'],
    ['县残联', '残联'],
    ['县消防救援大队', '消防大队'],
    ['教育局（牵头）', '教育局'],
    ['县住房公积金管理中心', '公积金中心'],
    ['县供电公司', '供电公司'],
    ['滨江街道', null],
    ['城关镇人民政府', null],
    ['高新区管委会', null],
    ['县人民医院', null],
    ['县第一中学', null],
    ['城投集团', null],
  ])('finds %j', (text, expected) => {
    expect(known(text)).toBe(expected);
  });

  it.each(['', ' ', '/', '——', '无'])('takes %j for no department', (text) => {
    expect(matchDepartment(text, BUILT_IN_DIRECTORY)).toBeNull();
  });
});

describe('several units in one cell', () => {
  it.each([
    ['教育局、体育局', ['教育局', '体育局']],
    ['教育局/卫健委', ['教育局', '卫健委']],
    ['教育局，卫健委', ['教育局', '卫健委']],
    ['教育局；卫健委', ['教育局', '卫健委']],
    ['教育局\n卫健委', ['教育局', '卫健委']],
    ['区教育局 区卫健委', ['区教育局', '区卫健委']],
    ['滨江街道\n城关镇', ['滨江街道', '城关镇']],
  ])('%j', (text, expected) => {
    expect(matchDepartment(text, BUILT_IN_DIRECTORY)?.several).toEqual(expected);
  });

  it.each([
    '人力资源和社会保障局',
    '住房和城乡\n建设局',
    '区城市管理 行政执法局',
    '城市管理行政\n执法局',
    '民政局 社会事务办公室',
    '区财政局（国资委、金融办）',
    '某某市 教育局',
    '某某区\n人民政府办公室',
    '农业农村局\n（乡村振兴局）',
  ])('%j is one', (text) => {
    expect(matchDepartment(text, BUILT_IN_DIRECTORY)?.several).toEqual([]);
  });
});

describe('a name that is not in the directory', () => {
  const slips = (text: string): string[] => {
    const match = matchDepartment(text, BUILT_IN_DIRECTORY);
    if (!match || !isUnlisted(match, BUILT_IN_DIRECTORY)) return [];
    return likelySlips(match, BUILT_IN_DIRECTORY).map(({ short }) => short);
  };

  it.each([
    ['卫建委', '卫健委'],
    ['区卫生建康委员会', '卫健委'],
    ['退伍军人事务局', '退役军人局'],
    ['市场监督管理据', '市监局'],
    ['农业农存局', '农业农村局'],
    ['人力资源和社会保璋局', '人社局'],
  ])('%s is likely a slip for %s', (text, expected) => {
    expect(slips(text)).toContain(expected);
  });

  it.each([
    '药监局',
    '房管局',
    '文体局',
    '文广局',
    '文物局',
    '经发局',
    '社发局',
    '科信局',
    '科工局',
    '科工信局',
    '农牧局',
    '渔业局',
    '国土局',
    '规建局',
    '政务办',
    '信访办',
    '应急办',
    '建设局',
    '中医院',
    '妇幼保健院',
    '县医院',
    '税务所',
    '城投公司',
    '水务集团',
    '城管中心',
    '教育中心',
    '土管局',
    '粮食中心',
    '数字局',
    '体育中心',
    '林业站',
    '民政所',
    '司法所',
    '财政所',
  ])('%s is no slip', (text) => {
    expect(slips(text)).toEqual([]);
  });
});

it('takes the names of one department for one, places left out', () => {
  const key = (text: string): string => {
    const match = matchDepartment(text, BUILT_IN_DIRECTORY);
    return match ? match.key : '';
  };
  expect(key('区发展和改革委员会')).toBe(key('发改委'));
  expect(key('区滨江街道')).toBe(key('滨江街道'));
  expect(key('市监局')).not.toBe(key('市监委'));
});

it('knows only its own names in the directory of a workbook', () => {
  const own = ownDirectory([
    { short: '教育局', full: '某某区教育局' },
    { short: '水务集团', full: '某某区水务集团有限公司', aliases: ['水司'] },
  ]);
  const found = ['区教育局', '水司', '某某区水务集团有限公司', '发改委'].map(
    (text) => matchDepartment(text, own)?.entry?.short ?? null,
  );
  expect(found).toEqual(['教育局', '水务集团', '水务集团', null]);
});
