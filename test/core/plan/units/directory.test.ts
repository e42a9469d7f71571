import { describe, expect, it } from '@jest/globals';
import {
  bodyKey,
  BUILT_IN_DIRECTORY,
  familyOf,
  ownDirectory,
  unitKey,
  withoutPlaces,
} from '../../../../src/core/plan/units/directory';
import {
  endsLikeUnit,
  isUnitWord,
  unitEndingLength,
} from '../../../../src/core/plan/units/unit-name';

const OWN = ownDirectory([
  {
    ...{ short: '教育局', full: '云水县教育局', aliases: ['教委', '县教育体育局'] },
    subordinates: ['招生考试中心', '云水县早教中心'],
  },
  { short: '公安局', full: '云水县公安局', subordinates: ['交警大队'] },
  { short: '财政局', full: '云水县财政局' },
  { short: '财政局国资中心', full: '云水县国有资产中心' },
  { short: '团委', full: '共青团云水县委员会' },
  { short: '滨江街道办事处', full: '滨江街道办事处' },
  { short: '桃园社区居委会', full: '桃园社区居民委员会' },
  { short: '开发区', full: '云水经济开发区' },
]);

const shorts = (name: string): string =>
  OWN.lookUp(name)
    .map(({ short }) => short)
    .join(' ');

describe('a unit of the office’s own directory', () => {
  it.each([
    ['教育局', '教育局'],
    ['云水县教育局', '教育局'],
    ['县教育局', '教育局'],
    ['安徽省江北市云水县教育局', '教育局'],
    ['教委', '教育局'],
    ['教育体育局', ''],
    ['县教育体育局', '教育局'],
    ['教 育 局', '教育局'],
    ['教育局（牵头）', '教育局'],
    ['教育', ''],
    ['云水县公安局城关分局', '公安局'],
    ['城关公安局', ''],
    ['共青团云水县委', '团委'],
    ['共青团云水县委员会', '团委'],
    ['中共云水县团委', '团委'],
    ['滨江街道', '滨江街道办事处'],
    ['滨江街办', '滨江街道办事处'],
    ['云水县滨江街道党工委', '滨江街道办事处'],
    ['桃园社区', '桃园社区居委会'],
    ['开发区管委会', '开发区'],
    ['云水经济开发区管理委员会', '开发区'],
    ['', ''],
  ])('%j is found as %j', (name, expected) => {
    expect(shorts(name)).toBe(expected);
  });

  it.each([
    ['教育局招生办主任', '教育局'],
    ['县教育局招生办主任', '教育局'],
    ['财政局国资中心主任', '财政局国资中心'],
    ['财政局预算科', '财政局'],
    ['预算科', ''],
    ['', ''],
  ])('%j begins with %j', (text, expected) => {
    const found = OWN.startingWith(text).map(({ short }) => short);
    expect(found.join(' ')).toBe(expected);
  });

  it.each([
    ['公安局交警大队', '交警大队'],
    ['云水县公安局交警大队', '交警大队'],
    ['教育局招生考试中心', '招生考试中心'],
    ['教育局交警大队', '教育局交警大队'],
    ['公安局', '公安局'],
    ['水务局', '水务局'],
  ])('%s is known by itself as %s', (name, expected) => {
    expect(OWN.ownNameOf(name)).toBe(expected);
  });

  it.each([
    ['交警大队', true],
    ['县交警大队', true],
    ['早教中心', false],
    ['云水县早教中心', true],
    ['公安局', false],
  ])('%s speaks for another: %s', (name, expected) => {
    expect(OWN.isSubordinate(name)).toBe(expected);
  });

  it('is one with those of its family', () => {
    const [bureau] = BUILT_IN_DIRECTORY.lookUp('发改局');
    const [commission] = BUILT_IN_DIRECTORY.lookUp('发改委');
    expect(bureau && familyOf(bureau)).toBe(commission && familyOf(commission));
    expect(OWN.entries.map(familyOf)).toEqual(OWN.entries.map(({ short }) => short));
    expect([OWN.isOwn, BUILT_IN_DIRECTORY.isOwn]).toEqual([true, false]);
  });

  it('wins with its own name over another’s alias', () => {
    const directory = ownDirectory([
      { short: '文旅局', full: '文化和旅游局', aliases: ['体育局'] },
      { short: '体育局', full: '云水县体育局' },
    ]);
    expect(directory.lookUp('体育局')[0]?.short).toBe('体育局');
  });
});

describe('a body that no directory knows', () => {
  it.each([
    ['滨江街道', '云水县滨江街道办事处'],
    ['滨江街道', '滨江街道党工委、办事处'],
    ['柳河镇', '云水县柳河镇人民政府'],
    ['白马乡', '白马乡党委、政府'],
    ['高新区', '高新区管委会'],
    ['科技园', '科技园党工委、管委会'],
    ['桃园社区', '桃园社区居委会'],
    ['桃园村', '桃园村村民委员会'],
    ['桃园村', '桃园村委会'],
    ['水务集团', '县水务集团'],
    ['水务集团', '水务集团（国资）'],
  ])('%s is %s', (one, other) => {
    expect(bodyKey(other)).toBe(bodyKey(one));
  });

  it.each([
    ['柳河镇', '柳河镇中学'],
    ['水务集团', '市水务中心'],
  ])('%s is not %s', (one, other) => {
    expect(bodyKey(other)).not.toBe(bodyKey(one));
  });
});

it('places before a name are dropped one after the other', () => {
  expect(withoutPlaces('江北市云水县教育局')).toEqual([
    '江北市云水县教育局',
    '云水县教育局',
    '教育局',
  ]);
  expect(withoutPlaces('市区局')).toEqual(['市区局', '区局']);
  expect(unitKey(' 教育局（牵头） ')).toBe('教育局');
});

describe('a word that ends as units do', () => {
  it.each([
    ['教育局', true],
    ['疾控中心', true],
    ['滨江街道', true],
    ['教育', false],
    ['局', false],
    ['县局', false],
    ['中心', false],
    ['大中心', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(endsLikeUnit(text)).toBe(expected);
  });

  it.each([
    ['教育', true],
    ['发改', true],
    ['卫健', true],
    ['教育局', true],
    ['某某中心', true],
    ['王海洋', false],
    ['', false],
  ])('%j names a unit, perhaps in short: %s', (text, expected) => {
    expect(isUnitWord(text, BUILT_IN_DIRECTORY)).toBe(expected);
  });

  it('has an ending of one or more characters', () => {
    expect(['教育局', '疾控中心', '王海洋', ''].map(unitEndingLength)).toEqual([1, 2, 0, 0]);
  });
});
