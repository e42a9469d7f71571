import { describe, expect, it } from '@jest/globals';
import { matchDepartment } from '../../../../src/core/plan/units/department';
import { BUILT_IN_DIRECTORY, ownDirectory } from '../../../../src/core/plan/units/directory';
import { joinNames, splitNames } from '../../../../src/core/settings/name-list';

const match = (text: string) => matchDepartment(text, BUILT_IN_DIRECTORY);

describe('a cell that says which unit leads', () => {
  it.each([
    ['县教育局牵头，县公安局配合', '教育局'],
    ['县统计局（牵头）、县发改委', '统计局'],
    ['县教育局牵头、县公安局、县卫健委配合', '教育局'],
    ['牵头：县教育局；配合：县公安局、县卫健委', '教育局'],
    ['牵头单位：县教育局 配合单位：县公安局', '教育局'],
    ['县教育局（牵头单位），县公安局（配合单位）', '教育局'],
    ['由县民政局牵头，县财政局等部门配合', '民政局'],
    ['县教育局，县公安局、县卫健委配合', '教育局'],
    ['县公安局（配合）、县教育局（牵头）', '教育局'],
    ['县教育局、县卫健委（县教育局牵头）', '教育局'],
    ['县教育局会同县公安局', '教育局'],
    ['县教育局联合县公安局', '教育局'],
    ['县教育局（会同县公安局）', '教育局'],
    ['县教育局主办、县体育局协办', '教育局'],
    ['县教育局（主办）县体育局（承办）', '教育局'],
    ['县教育局牵头县公安局配合', '教育局'],
    ['县教育局 （牵头） 县公安局', '教育局'],
    ['县教育局牵头发布\n县公安局配合发布', '教育局'],
    ['滨江街道牵头，县公安局配合', '滨江街道'],
    ['县教育局【牵头】县体育局〔配合〕', '教育局'],
    [' 县教育局牵头 ， 县公安局配合 ', '教育局'],
    ['县教育局 牵头，县公安局 配合', '教育局'],
    ['县教育局，县公安局（配合）', '教育局'],
    ['县教育局、县公安局配合', '教育局'],
    ['县教育局，县公安局等部门配合', '教育局'],
    ['牵头单位：县教育局，、配合单位：县公安局、', '教育局'],
    ['县公安局、县卫健委（由县教育局牵头）', '教育局'],
    ['县教育局牵头，县教育局负责', '教育局'],
    ['县商务局等', '商务局'],
    ['县商务局等 3 个单位', '商务局'],
    ['县商务局等有关部门', '商务局'],
    ['县自由贸易办、县教育局（牵头）', '教育局'],
    ['县教育局（牵头）、由县公安局（配合）', '教育局'],
    ['配合：县公安局、县卫健委；县教育局', '教育局'],
    ['县教育局、县公安局配合。', '教育局'],
    ['县残疾人联合会', '残联'],
    ['县供销合作社联合社', '供销社'],
  ])('%j', (text, expected) => {
    expect([match(text)?.name, match(text)?.several]).toEqual([expected, []]);
  });

  it.each([
    ['县教育局、县卫健委牵头，县公安局配合', ['县教育局', '县卫健委']],
    ['教育局、体育局', ['教育局', '体育局']],
    ['县文学艺术界联合会、县妇联', ['县文学艺术界联合会', '县妇联']],
    ['教育局、，体育局', ['教育局', '体育局']],
  ])('%j names several that do', (text, expected) => {
    expect(match(text)?.several).toEqual(expected);
  });
});

describe('a cell with several units or roles', () => {
  it.each([
    ['县教育局牵头，县公安局配合', '县教育局', true],
    ['县教育局（牵头）', '县教育局', true],
    ['县 教育局', '县教育局', false],
    ['教育局 体育局', '教育局 体育局', false],
    ['教育局、 体育局', '教育局、 体育局', false],
  ])('%j has the wording %j and says more: %s', (text, wording, namesOthers) => {
    expect(match(text)).toMatchObject({ wording, namesOthers });
  });

  it('says nothing of a leading unit in prose', () => {
    const prose = `${'贯彻落实上级关于政务公开的各项要求，'.repeat(20)}县教育局牵头，县公安局配合`;
    expect(match(prose)).toMatchObject({ namesOthers: false });
  });

  it('is no entry of the directory, though one of its units is', () => {
    expect(match('教育局、体育局')).toMatchObject({ entry: null, name: '教育局、体育局' });
  });

  it.each(['街道党工委、办事处', '柳河镇党委、人民政府', '高新区党工委、管委会'])(
    '%j is one body',
    (text) => {
      expect(match(text)?.several).toEqual([]);
    },
  );
});

describe('one body with and without the word for its office', () => {
  it.each([
    ['滨江街道', '滨江街道办事处'],
    ['滨江街道', '滨江街道办'],
    ['滨江街道', '滨江街办'],
    ['滨江街道', '云水县滨江街道党工委、办事处'],
    ['柳河镇', '柳河镇人民政府'],
    ['柳河镇', '云水县柳河镇政府'],
    ['白马乡', '白马乡党委政府'],
    ['经济开发区', '经济开发区管委会'],
    ['高新区管委会', '高新区管理委员会'],
  ])('%s, %s', (one, other) => {
    expect(match(other)?.key).toBe(match(one)?.key);
  });

  it.each([
    ['柳河镇', '柳树镇'],
    ['滨江街道', '江滨街道'],
    ['柳河镇', '柳河镇中心小学'],
    ['县政府', '县政府办公室'],
  ])('%s is not %s', (one, other) => {
    expect(match(other)?.key).not.toBe(match(one)?.key);
  });

  it('is found in a directory that has it under either name', () => {
    const own = ownDirectory([
      { short: '滨江街道办事处', full: '滨江街道办事处' },
      { short: '柳河镇', full: '柳河镇' },
    ]);
    expect(['滨江街道', '云水县柳河镇人民政府'].map((name) => own.lookUp(name)[0]?.short)).toEqual([
      '滨江街道办事处',
      '柳河镇',
    ]);
  });
});

it('keeps a wording with marks of its own whole in a list of names', () => {
  const names = ['县统计局', '县统计局（牵头）、县发改委', '统计局牵头，各乡镇配合'];
  expect(splitNames(joinNames(names))).toEqual(names);
  expect(splitNames('招商局、投促局，招商中心；〔新〕')).toEqual([
    '招商局',
    '投促局',
    '招商中心',
    '〔新〕',
  ]);
  expect(`、${joinNames(names)}、`).toContain(`、${names[1] ?? ''}、`);
});
