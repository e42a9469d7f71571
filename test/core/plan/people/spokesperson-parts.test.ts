import { describe, expect, it } from '@jest/globals';
import { cleaned } from '../../../../src/core/plan/cells/wrap-residue';
import { BUILT_IN_DIRECTORY } from '../../../../src/core/plan/units/directory';
import { parseSpokesperson } from '../../../../src/core/plan/people/spokesperson';

const parsed = (cell: string, post: string | null = null) =>
  parseSpokesperson(cell, post, BUILT_IN_DIRECTORY);

describe('the units that a cell names', () => {
  it.each([
    ['区人社局党组成员、社保中心主任 张三', null, '区人社局 社保中心'],
    ['党组成员.副局长 张三', null, ''],
    ['区物管中心 张三', null, '区物管中心'],
    ['张三', null, ''],
    ['区住建局', null, '区住建局'],
    ['张三同志（副局长）、李四同志（科技科科长）', null, '科技科'],
    ['张三 市教育局副局长\n李四 市卫健委科长', null, '市教育局 市卫健委'],
    ['区教育局 张三', '区招生办主任', '区教育局 区招生办'],
  ])('in %j with the post %j: %s', (cell, post, expected) => {
    expect(parsed(cell, post)?.units.join(' ')).toBe(expected);
  });
});

describe('roles', () => {
  it.each([
    ['分管领导 张三', null, '分管领导'],
    ['张三', '分管领导', '分管领导'],
    ['分管领导 张三', '副局长', '分管领导'],
    ['张三', '副局长', ''],
  ])('are no formal posts: %j with the post %j', (cell, post, expected) => {
    expect(parsed(cell, post)?.roles.join(' ')).toBe(expected);
  });
});

describe('the white space that is right', () => {
  it.each([
    ['副局长  张  三', '副局长 张三'],
    ['党组成员  副局长  张三', '党组成员 副局长 张三'],
    ['党组成员 、副局长 张三', '党组成员、副局长 张三'],
    ['张三  副局长 ', '张三 副局长'],
    ['教育局  张三  副局长', '教育局 张三 副局长'],
    ['区物管 中心  张三', '区物管中心 张三'],
    ['李  小明', '李小明'],
    ['副 局长张三', '副局长张三'],
  ])('stays in %j', (cell, expected) => {
    const person = parsed(cell);
    expect(person && cleaned(cell, person)).toBe(expected);
  });
});

describe('the space between post and name', () => {
  const gluedName = (cell: string): string | null => {
    const at = parsed(cell)?.gluedAt ?? null;
    return at === null ? null : cell.slice(at);
  };

  it.each([
    ['副局长王海洋', '王海洋'],
    ['副 局长章功进', '章功进'],
    ['发布人：副局长王海洋', '王海洋'],
    ['副局长 王海洋', null],
    ['副局长\n王海洋', null],
    ['副局长：王海洋', null],
    ['副局长（王海洋）', null],
    ['王海洋副局长', null],
  ])('in %j', (cell, expected) => {
    expect(gluedName(cell)).toBe(expected);
  });
});
