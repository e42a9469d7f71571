/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { readPlan } from '../../../src/core/plan/read-plan';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/reading/read-settings';
import { readingWith } from '../../../src/core/settings/use-settings';
import { importPasted } from '../../../src/taskpane/begin/import-plan';
import { readHtml } from '../../../src/files/html/html';

const texts = (html: string): string[][] | undefined =>
  readHtml(html)?.rows.map((row) => row.map(({ text }) => text));

const HEADER = '<tr><td>单位</td><td>时间</td><td>主题</td></tr>';

describe('reading a pasted table', () => {
  test('takes cells as a person sees them, whatever markup they are in', () => {
    expect(
      texts(
        `<table><tr><td><p class=MsoNormal><span lang=EN-US>3</span><b>月<o:p></o:p></b></p></td>
         <td><p>第一行</p><p>第二行</p></td><td>甲<br>乙</td><td>&nbsp;</td><td>a&lt;b&gt;</td></tr></table>`,
      ),
    ).toEqual([['3月', '第一行\n第二行', '甲\n乙', '', 'a<b>']]);
  });

  test('does not take a line break of the source between two Chinese characters for a space', () => {
    expect(texts('<table><tr><td>家庭\r\n  发展办</td><td>two\nwords</td></tr></table>')).toEqual([
      ['家庭发展办', 'two words'],
    ]);
  });

  test('keeps a space that stands in the text', () => {
    expect(texts('<table><tr><td>副局长 崔飞鸪</td></tr></table>')).toEqual([['副局长 崔飞鸪']]);
  });

  test('tells merged cells, and puts the others where they stand', () => {
    const grid = readHtml(
      `<table><tr><td rowspan=2>发改委</td><td colspan=2>三月</td></tr>
       <tr><td>甲</td><td>乙</td></tr></table>`,
    );
    expect(grid?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['发改委', '三月', ''],
      ['', '甲', '乙'],
    ]);
    expect(grid?.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
    ]);
  });

  test('keeps a table inside a cell as the content of that cell', () => {
    const inner = '<table><tr><td>局长</td><td>周海</td></tr></table>';
    expect(
      texts(`<table>${HEADER}<tr><td>教育局</td><td>3月</td><td>${inner}</td></tr></table>`),
    ).toEqual([
      ['单位', '时间', '主题'],
      ['教育局', '3月', '局长 周海'],
    ]);
  });

  test('passes through a table that only arranges a page', () => {
    expect(texts(`<table><tr><td>导航</td><td><table>${HEADER}</table></td></tr></table>`)).toEqual(
      [['导航'], ['单位', '时间', '主题']],
    );
  });

  test('bounds spans that would reach anywhere', () => {
    const grid = readHtml(
      '<table><tr><td rowspan=99999999 colspan=99999999>甲</td></tr><tr><td>x</td></tr></table>',
    );
    expect(grid?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 999 }]);
  });

  test('neither runs nor reads scripts and styles', () => {
    const html = `<style>td { color: red }</style><table onclick="window.ran = true">
      <tr><td><script>window.ran = true</script>甲<img src=x onerror="window.ran = true"></td></tr></table>`;
    expect(texts(html)).toEqual([['甲']]);
    expect('ran' in window).toBe(false);
  });

  test('takes a table around other tables for their frame only', () => {
    expect(texts(`<table><tr><td><p>标题</p><table>${HEADER}</table></td></tr></table>`)).toEqual([
      ['标题'],
      ['单位', '时间', '主题'],
    ]);
  });

  test('takes title and tables in their order, so that a table cut by a page is one', () => {
    const html = `<h1>2024年度新闻发布会计划</h1><p>2024年3月19日</p>
      <table>${HEADER}<tr><td>教育局</td><td>3月</td><td>招生工作新闻发布会</td></tr></table>
      <table>${HEADER}<tr><td>统计局</td><td>4月</td><td>经济运行新闻发布会</td></tr></table>`;
    const plan = readPlan(readHtml(html)!, readingWith(DEFAULT_SETTINGS));
    expect(plan).toMatchObject({ title: '2024年度新闻发布会计划', issued: '2024-03-19' });
    expect(plan?.rows.map(({ cells }) => cells.department.text)).toEqual(['教育局', '统计局']);
  });

  test('gives nothing where there is no table', () => {
    expect(readHtml('<p>单位 时间 主题</p>')).toBeNull();
    expect(readHtml('')).toBeNull();
  });
});

describe('bringing in what was pasted', () => {
  const text = '单位\t时间\t主题\r\n教育局\t3月\t招生工作新闻发布会\r\n';

  test('falls back on the text where the HTML has no plan', async () => {
    const found = await importPasted({ html: '<b>x</b>', text }, DEFAULT_SETTINGS);
    expect(found?.kind === 'plan' && found.plan.plan.rows).toHaveLength(1);
  });

  test('says nothing was found where there is no plan', async () => {
    expect(await importPasted({ html: '', text: '今天天气很好' }, DEFAULT_SETTINGS)).toBeNull();
  });
});
