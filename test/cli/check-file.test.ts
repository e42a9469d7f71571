import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFile } from '../../src/cli/check-file';
import { AS_OF } from '../support/rule-fixture';

const ROOT = join(__dirname, '../..');
const NOTICE = join(ROOT, 'assets/铜官政务办〔2024〕3号.txt');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'press-plan-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const terminal = (name: 'out' | 'err') => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  const code = await checkFile(args, { out: terminal('out'), err: terminal('err'), today: AS_OF });
  return { code, ...written };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function workbook(name: string, fill: (book: ExcelJS.Workbook) => void): Promise<string> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return file(name, new Uint8Array(await book.xlsx.writeBuffer()));
}

const PLAN = '单位\t时间\t主题\t发布人\n教育局\t2024年5月\t招生政策发布会\t副局长 王海洋\n';

describe('checking the notice', () => {
  it('reports errors first and exits 1', async () => {
    const { code, out, err } = await run(NOTICE);
    expect([code, err]).toEqual([1, '']);
    const lines = out.split('\n');
    expect(lines.slice(0, 3)).toEqual([
      '2024年度政府信息公开新闻发布会计划',
      '28 行 · 计划年度 2024 · 印发日期 2024-03-19',
      '错误 2 · 警告 3 · 提示 16 · 格式 34',
    ]);
    expect(
      lines.filter((line) => /^(?:错误|警告|提示|格式) \d+( · 可自动清理)?$/u.test(line)),
    ).toEqual(['错误 2', '警告 3', '提示 16', '格式 34 · 可自动清理']);
    expect(out).toContain(
      '「崔飞鸪」与序号28「崔飞鹤」（党工委成员、副局长）只差一字，同属一个单位，请核对姓名。',
    );
  });

  it('says the same in English', async () => {
    const { out } = await run(NOTICE, '--lang', 'en-US');
    expect(out).toContain('Error 2 · Warning 3 · Info 16 · Format 34');
    expect(out).toContain(
      '“崔飞鸪” differs in one character from No. 28 “崔飞鹤” (党工委成员、副局长) of the same department',
    );
  });

  it('gives the JSON of the contract, byte for byte the same each time', async () => {
    const { code, out } = await run(NOTICE, '--format', 'json');
    expect((await run(NOTICE, '--format', 'json')).out).toBe(out);
    const report = JSON.parse(out) as {
      plan: { rows: unknown[]; columns: object };
      findings: object[];
      summary: object;
    };
    expect(code).toBe(1);
    expect(report.summary).toEqual({ error: 2, warning: 3, info: 16, format: 34 });
    expect(report.findings).toHaveLength(55);
    expect(report.plan).toMatchObject({
      title: '2024年度政府信息公开新闻发布会计划',
      year: 2024,
      issued: '2024-03-19',
      sheet: null,
      columns: {
        number: '序号',
        department: '牵头发布单位',
        timing: '拟发布时间',
        topic: '发布主题',
        spokesperson: '发布人',
      },
    });
    expect(report.plan.rows[9]).toEqual({
      row: 10,
      number: '10',
      id: null,
      department: { raw: '卫健委', name: '卫健委', known: true },
      timing: { raw: '7 月份', start: '2024-07-01', end: '2024-07-31', precision: 'month' },
      topic: {
        raw: '铜官区打造托育新特色 ——医育融合,开展中医适 宜技术进托育机构活动',
        clean: '铜官区打造托育新特色——医育融合,开展中医适宜技术进托育机构活动',
      },
      spokesperson: {
        raw: '区卫健委家庭 发展办分管领 导吴江秀',
        unit: '区卫健委家庭发展办',
        posts: ['分管领导'],
        name: '吴江秀',
      },
    });
    expect(report.findings).toContainEqual({
      rule: 'spokesperson/role-not-post',
      level: 'warning',
      row: 10,
      column: 'spokesperson',
      message: '「分管领导」不是正式职务，请写明职务。',
      fix: null,
      suggestions: [],
    });
    expect(report).toMatchObject({ assessment: null });
  });

  it('lets options win over what the file says', async () => {
    const { out } = await run(
      NOTICE,
      '--year',
      '2025',
      '--issued',
      '2025-01-02',
      '--format',
      'json',
    );
    const report = JSON.parse(out) as { plan: object };
    expect(report.plan).toMatchObject({ year: 2025, issued: '2025-01-02' });
  });
});

describe('help', () => {
  it.each([
    ['zh-CN', '用法：'],
    ['en-US', 'Usage:'],
  ])('in %s names every option of the usage line, and is no error', async (language, begins) => {
    const { code, out, err } = await run('--help', '--lang', language);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^${begins}`, 'u'));
    const [usage, ...help] = out.split('\n');
    const options = usage!.match(/--[a-z-]+(?=[ \]])/gu)!.filter((option) => option !== '--silent');
    expect(options).toHaveLength(10);
    for (const option of options) expect(help.join('\n')).toContain(option);
  });
});

describe('exit codes', () => {
  it('is 0 without errors', async () => {
    expect(await run(file('good.txt', PLAN))).toMatchObject({ code: 0, err: '' });
  });

  it.each([
    ['a missing file', () => join(folder, 'no.txt'), [], '找不到文件「no.txt」。'],
    ['an empty file', () => file('empty.txt', ''), [], '文件「empty.txt」是空的。'],
    ['a blank file', () => file('blank.csv', ' \n\n'), [], '文件「blank.csv」是空的。'],
    [
      'a file that is no plan',
      () => file('letter.txt', '关于开会的通知\n请准时参加。'),
      [],
      '看到的内容开头是「关于开会的通知」',
    ],
    ['a damaged workbook', () => file('bad.xlsx', 'PK damaged'), [], '文件「bad.xlsx」已损坏'],
    ['a workbook that is text', () => file('text.xlsx', PLAN), [], '文件「text.xlsx」已损坏'],
    ['an old workbook that is text', () => file('old.xls', 'x'), [], '文件「old.xls」已损坏'],
    [
      'a document of pages',
      () => file('plan.pdf', '%PDF'),
      [],
      '选中整个表格复制，再到任务窗格按「粘贴附件表格」',
    ],
    [
      'an unknown kind of file',
      () => file('plan.log', 'x'),
      [],
      '不支持「plan.log」这种文件，可以使用 .txt .md .tsv .csv .xlsx .xls .et .docx .html .htm。',
    ],
    ['a binary file', () => file('bin.txt', new Uint8Array([0, 255, 1, 254, 0])), [], '不是文本'],
    ['a folder', () => folder, [], '无法读取'],
  ] as const)('is 2 for %s, with one plain sentence', async (_, path, args, sentence) => {
    const { code, out, err } = await run(path(), ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/Error|at .*:\d+/u);
  });

  it.each([
    [['--year', '24'], '--year 应为 1900 至 2099 年'],
    [['--issued', '2024-02-30'], '--issued 应为日期'],
    [['--as-of', 'yesterday'], '--as-of 应为日期'],
    [['--format', 'xml'], '--format 只能是'],
    [['--lang', 'fr'], '--lang 只能是'],
    [['--colour'], '选项有误：--colour'],
    [['--year'], '选项有误：--year'],
    [['second.txt'], '一次只能校验一个文件'],
  ])('is 2 for the arguments %j, with the usage', async (args, sentence) => {
    const { code, err } = await run(NOTICE, ...args);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(err).toContain('用法：');
  });

  it('speaks the language asked for', async () => {
    expect((await run('no.txt', '--lang', 'en-US')).err).toBe('There is no file “no.txt”.\n');
    expect((await run('--lang', 'en-US')).err).toContain('Name a file to check.');
  });
});

describe('workbooks', () => {
  const rows = PLAN.trim()
    .split('\n')
    .map((line) => line.split('\t'));

  it('are read from the first visible sheet that has a plan', async () => {
    const path = await workbook('sheets.xlsx', (book) => {
      book.addWorksheet('说明').addRow(['填表说明']);
      book.addWorksheet('旧', { state: 'hidden' }).addRows(rows);
      book.addWorksheet('计划').addRows(rows);
    });
    const { code, out } = await run(path);
    expect(code).toBe(0);
    expect(out).toContain('工作表「计划」');
  });

  it('are read from the sheet asked for, and say which there are', async () => {
    const path = await workbook('named.xlsx', (book) => {
      book.addWorksheet('甲').addRows(rows);
      book.addWorksheet('乙').addRows([...rows, ['财政局', '2024年6月', '采购政策发布会', '']]);
    });
    expect((await run(path, '--sheet', '乙')).out).toContain('2 行');
    expect(await run(path, '--sheet', '丙')).toMatchObject({
      code: 2,
      err: '「named.xlsx」中没有名为「丙」的工作表，现有：甲、乙。\n',
    });
  });
});

describe('progress', () => {
  it('is shown on a terminal for a long plan only, and wiped at the end', async () => {
    const long =
      PLAN +
      Array.from(
        { length: 6000 },
        (_, i) => `教育局\t2024年5月\t招生政策第${i}期\t副局长 王海洋`,
      ).join('\n');
    let shown = '';
    const err = { isTTY: true, write: (text: string) => (shown += text) };
    const out = { write: () => true };
    await checkFile([file('long.txt', long)], { out, err, today: AS_OF });
    expect(shown).toContain('正在校验 6000/6001 行');
    expect(shown.endsWith('\u001B[2K')).toBe(true);
  });
});

describe('the command itself', () => {
  const command = [join(ROOT, 'bin/press-plan.mjs'), 'check'];

  it('exits 1 on the notice and writes nothing but the report', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...command, NOTICE], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toContain('错误 2 · 警告 3 · 提示 16 · 格式 34');
  });

  it('reads a GB18030 file as Excel and WPS write it', () => {
    const path = file(
      'gbk.csv',
      execFileSync('iconv', ['-f', 'utf-8', '-t', 'gb18030'], {
        input: PLAN.replaceAll('\t', ','),
      }),
    );
    expect(readFileSync(path)[0]).toBeGreaterThan(0x7f);
    const { status, stdout } = spawnSync(process.execPath, [...command, path], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout).toContain('没有发现问题。');
  });
});
