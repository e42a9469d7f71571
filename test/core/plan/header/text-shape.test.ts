import { describe, expect, it } from '@jest/globals';
import { textCell } from '../../../../src/core/plan/cells/grid';
import { headerWords } from '../../../../src/core/plan/header/header';
import { textShape } from '../../../../src/core/plan/header/text-shape';

const HEADER = ['序号', '单位', '时间', '主题'];

/** The shape of a text whose lines have the cells that bars divide, as 「kind, row of its header: words」. */
function shapeOf(lines: readonly string[], words = headerWords()): string | null {
  const rows = lines.map((line) => line.split('|').map(textCell));
  const shape = textShape({ rows, merges: [] }, words);
  return shape && `${shape.kind}, ${shape.row}: ${shape.found.join(' ')}`;
}

describe('a text whose cells stand on lines of their own', () => {
  it.each([
    ['after the words of the header', ['', ...HEADER, '一', '教育局', '3月', '招生政策']],
    ['between blank cells', ['', ...HEADER.map((word) => `| ${word} |`), '1', '教育局']],
    ['with one number behind the header', ['', ...HEADER, '1', '教育局', '3月', '招生政策']],
    ['with its last words apart', ['', '序号', '单位', '时间', '（月）', '主题', '1', '教育局']],
  ])('is scattered: %s', (_, lines) => {
    expect(shapeOf(lines)).toBe('scattered, 1: 序号 单位 时间 主题');
  });

  it.each([
    ['each word above its cells', ['单位', '教育局', '统计局', '时间', '3月', '主题', '招生政策']],
    ['the numbers of all rows behind the words', ['单位', '时间', '主题', '1', '2', '教育局']],
  ])('goes down its columns with %s', (_, lines) => {
    expect(shapeOf(lines)).toBe('columnwise, 0: 单位 时间 主题');
  });

  it('is told by its first words, also by those of the office', () => {
    const many = [...HEADER, '发布人', '职务', '联系人', '备注', '牵头单位', '地点'];
    expect(shapeOf(many)?.split(' ').slice(2).length).toBeLessThanOrEqual(8);
    const words = headerWords([['谁来办', 'department']]);
    expect(shapeOf(['谁来办', '时间', '主题'], words)).toBe('scattered, 0: 谁来办 时间 主题');
    expect(shapeOf(['谁来办', '时间', '主题'])).toBeNull();
  });
});

describe('a text with a line that has all the words of a header', () => {
  it.each([
    [['2024年计划', '序号 单位 时间 主题', '1 教育局 3月 招生政策']],
    [['2024年计划', '  序号   单位　时间  主题  ', '1', '教育局']],
  ])('is mixed: %j', (lines) => {
    expect(shapeOf(lines)).toBe('mixed, 1: 序号 单位 时间 主题');
  });

  it.each([
    ['only two', ['单位 时间', '教育局 3月']],
    ['not all of them words of a header', ['请填 单位 时间 主题', '教育局 3月 招生']],
    ['not those of a plan', ['序号 单位 备注', '1 教育局 无']],
    ['in many cells', ['单位|时间|主题', '教育局|3月|招生政策']],
    ['on a line of prose', [Array.from({ length: 60 }, () => '单位 时间 主题').join(' ')]],
  ])('is not with %s', (_, lines) => {
    expect(shapeOf(lines)).toBeNull();
  });
});

it.each([[[]], [['单位', '时间', '2024年的工作要点']], [['关于印发计划的通知']]])(
  'no shape of a plan in %j',
  (lines) => {
    expect(shapeOf(lines)).toBeNull();
  },
);
