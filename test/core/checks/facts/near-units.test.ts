import { describe, expect, it } from '@jest/globals';
import { likelySlips, nearUnits } from '../../../../src/core/checks/facts/near-units';
import { matchDepartment, type DepartmentMatch } from '../../../../src/core/plan/units/department';
import {
  BUILT_IN_DIRECTORY,
  ownDirectory,
  type Directory,
} from '../../../../src/core/plan/units/directory';

const directoryOf = (...names: readonly string[]): Directory =>
  ownDirectory(names.map((name) => ({ short: name, full: name })));

function departmentOf(text: string, directory: Directory): DepartmentMatch {
  const match = matchDepartment(text, directory);
  if (!match) throw new Error(`${text} names a department`);
  return match;
}

function near(text: string, directory: Directory): [string, number][] {
  const found = nearUnits(departmentOf(text, directory), directory);
  return found.map(({ name, distance }) => [name, distance]);
}

const slips = (text: string, directory: Directory): string[] =>
  likelySlips(departmentOf(text, directory), directory).map(({ short }) => short);

it.each(['办公室', '综合办'])('%s is a unit of its own kind', (text) => {
  expect(slips(text, BUILT_IN_DIRECTORY)).toEqual([]);
});

describe('units near to a wording', () => {
  it('are those that differ least, the three nearest first', () => {
    const directory = directoryOf('财政局', '民政局', '教育局', '人社局', '退役军人局');
    expect(near('教玉局', directory)).toEqual([
      ['教育局', 1],
      ['财政局', 2],
      ['民政局', 2],
    ]);
  });

  it('are compared by the nearest of their names, once each', () => {
    const directory = ownDirectory([
      { short: '卫健委', full: '某某区卫生健康委员会', aliases: ['卫生健康委'] },
    ]);
    expect(near('卫生建康委', directory)).toEqual([['卫生健康委', 1]]);
    const alike = ownDirectory([
      { short: '教育局', full: '某某区教育委员会', aliases: ['教玉委'] },
    ]);
    expect(near('教玉局', alike)).toEqual([['教育局', 1]]);
  });

  it('are compared without the place in front', () => {
    expect(near('铜官区教玉局', directoryOf('教育局'))).toEqual([['教育局', 1]]);
  });

  it('never go by names of two characters, to which almost any short word is near', () => {
    const directory = directoryOf('工会', '团委', '总工会');
    expect(near('工商会', directory)).toEqual([['总工会', 2]]);
    expect(slips('老工会', directoryOf('工会'))).toEqual([]);
  });

  it('are not sought for a wording of two characters, or one longer than any unit’s name', () => {
    expect(near('党委', directoryOf('党委办', '县党委'))).toEqual([]);
    const directory = directoryOf('教育局');
    expect(near('教'.repeat(40), directory)).toHaveLength(1);
    expect(near('教'.repeat(41), directory)).toEqual([]);
  });

  it('are those of the directory that is asked, though another was asked before', () => {
    expect(near('教玉局', directoryOf('教育局'))).toEqual([['教育局', 1]]);
    expect(near('教玉局', directoryOf('财政局'))).toEqual([['财政局', 2]]);
  });
});

describe('a likely slip of the pen', () => {
  it('is one character off', () => {
    expect(slips('教玉局', directoryOf('教育局', '财政局'))).toEqual(['教育局']);
    expect(slips('教玉居', directoryOf('教育局'))).toEqual([]);
  });

  it('is not a name that differs in its ending alone: that is another kind of unit', () => {
    expect(slips('财政所', directoryOf('财政局'))).toEqual([]);
    expect(slips('铜官区财政所', directoryOf('财政局'))).toEqual([]);
    expect(slips('财征局', directoryOf('财政局'))).toEqual(['财政局']);
  });

  it('is found in names without an ending that marks a unit', () => {
    expect(slips('邮政储畜', directoryOf('邮政储蓄'))).toEqual(['邮政储蓄']);
  });

  it('is not the name of a real unit of that kind, with or without its place', () => {
    expect(slips('药监局', directoryOf('药检局'))).toEqual([]);
    expect(slips('铜官区药监局', directoryOf('药检局'))).toEqual([]);
  });
});
