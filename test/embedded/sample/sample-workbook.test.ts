import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { pastedTable } from '../../../src/embedded';
import { sampleWorkbook } from '../../../src/embedded';

const notice = readFileSync('assets/铜官政务办〔2024〕3号.txt', 'utf8');

test('the sample is the attachment as a clerk would paste it', () => {
  const rows = pastedTable(notice);
  const header = ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人'];
  expect(rows[0]).toEqual(['2024 年度政府信息公开新闻发布会计划', '', '', '', '2024年3月19日印发']);
  expect(rows[1]).toEqual(header);
  expect(rows.slice(2, 15).map((row) => row[0])).toEqual(
    Array.from({ length: 13 }, (_, at) => String(at + 1)),
  );
  expect(rows[15]).toEqual([]);
  expect(rows[16]).toEqual(header);
  expect(rows.slice(17).map((row) => row[0])).toEqual(
    Array.from({ length: 15 }, (_, at) => String(at + 14)),
  );
});

test('the sample keeps every wrap space', () => {
  expect(pastedTable(notice)[9]).toEqual([
    '8',
    '市监局',
    '二季度',
    '铜官区特种设备使用管理 情况发布会',
    '党工委成员、副 局长崔飞鸪',
  ]);
});

test('the sample is no table yet, and its numbers are numbers', () => {
  const { workbook, registry } = sampleWorkbook(notice);
  const sheet = workbook.sheets[workbook.sheetOrder[0]!]!;
  expect(registry.tables).toEqual([]);
  expect(sheet.cellData![2]![0]).toMatchObject({ v: 1, t: 2 });
  expect(sheet.cellData![4]![2]).toMatchObject({ v: '4 月份', t: 1 });
});

test('a notice without an attached table is refused', () => {
  expect(() => pastedTable('关于印发计划的通知')).toThrow('no attached table');
});
