import fc from './fast-check';
import type { Typed } from './tracked-plan';

/** Days around the plan's year. */
export const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2025-02-28'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybe = (values: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(fc.constant(''), values);
export const choice = (...values: string[]): fc.Arbitrary<string> => fc.constantFrom('', ...values);
const material = choice('有', '无', '不适用', '有 ');

/** What people may have typed into the tracking columns of a row: all kinds of sense and nonsense. */
export const tracking: fc.Arbitrary<Typed> = fc.record({
  变更类型: choice('改期', '改题', '改期并改题', '更换发布人', '取消', '延期'),
  变更后时间: choice('10月份', '四季度', '待定', '13月'),
  变更后主题: choice('学位供给情况发布会'),
  书面报告日期: maybe(day),
  抄送宣传部: choice('是', '否'),
  报批日期: maybe(day),
  内容审核日期: maybe(day),
  对接宣传部: choice('是', '否'),
  对接政务公开办: choice('是', '否'),
  召开日期: maybe(fc.oneof(day, fc.constant("'8月20日"))),
  实际发布人: choice('王海洋', '局长 刘军', '待定'),
  通稿: material,
  记者问答: material,
  图片视频: material,
  公开日期: maybe(day),
  实录链接: choice('https://www.example.gov.cn/1.html', '见实录'),
  不计考核: choice('是'),
});
