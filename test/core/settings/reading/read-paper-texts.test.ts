import { describe, expect, it } from '@jest/globals';
import { readSettings } from '../../../../src/core/settings/reading/read-settings';
import { table, tables } from '../../../support/settings-tables';

const read = (rows: readonly Readonly<Record<string, string>>[]) =>
  readSettings(tables(table('公文模板表', rows)));

describe('the texts of papers', () => {
  it('are those of each part, where the office has written one', () => {
    const { settings, problems } = read([
      { 公文: '通用', 部分: '发文机关', 文字: '铜官区政务公开领导小组办公室' },
      { 公文: '催办函', 部分: '标题', 文字: '关于催办{单位}有关事项的函' },
      { 公文: '催办函', 部分: '结尾', 文字: '' },
    ]);
    expect(problems).toEqual([]);
    expect([...settings.paperTexts.keys()]).toEqual(['通用', '催办函']);
    expect([...(settings.paperTexts.get('催办函') ?? [])]).toEqual([
      ['标题', '关于催办{单位}有关事项的函'],
    ]);
  });

  it('are reported and left out when they are of nothing, or name a place without a value', () => {
    const { settings, problems } = read([
      { 公文: '红头', 部分: '标题', 文字: '甲' },
      { 公文: '通报', 部分: '正文', 文字: '乙' },
      { 公文: '通报', 部分: '标题', 文字: '致{单位}' },
      { 公文: '通报', 部分: '结尾', 文字: '{}' },
      { 公文: '通报', 部分: '开头', 文字: '丙' },
      { 公文: '通报', 部分: '开头', 文字: '丁' },
      { 公文: '', 部分: '开头', 文字: '戊' },
      { 公文: '催办函', 部分: '标题', 文字: '致{单位' },
    ]);
    expect(
      problems.map(({ row, column, message, data }) => `${row} ${column} ${message} ${data.text}`),
    ).toEqual([
      '7 公文 missing ',
      '6 部分 repeated 通报 开头',
      '1 公文 badChoice 红头',
      '2 部分 badChoice 正文',
      '3 文字 unknownPlace 单位',
      '4 文字 unknownPlace ',
      '8 文字 unknownPlace {',
    ]);
    expect([...(settings.paperTexts.get('通报') ?? [])]).toEqual([['开头', '丙']]);
  });
});

describe('the e-mail addresses of units', () => {
  it('are read where the office has added the column', () => {
    const directory = table('名录表', [{ 简称: '住建局', 全称: '住房和城乡建设局' }]);
    expect(readSettings(tables(directory)).settings.directory?.[0]?.emails).toBeUndefined();
    const { headers, rows } = directory;
    const cell = { value: 'a@x.cn、b@x.cn', text: 'a@x.cn、b@x.cn' };
    const added = {
      ...directory,
      headers: [...headers, '邮箱'],
      rows: rows.map((row) => [...row, cell]),
    };
    const { settings, problems } = readSettings(tables(added));
    expect(problems).toEqual([]);
    expect(settings.directory?.[0]?.emails).toEqual(['a@x.cn', 'b@x.cn']);
  });
});
