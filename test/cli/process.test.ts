import { describe, expect, it } from '@jest/globals';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { file, open, path, PLAN, run, workbook } from '../support/cli/out-files';

const ROOT = join(__dirname, '../..');
const COMMAND = [join(ROOT, 'bin/press-plan.mjs'), 'check'];
const PLAN_TEXT = PLAN.map((row) => row.join('\t')).join('\n');

const plan = (): string => file('plan.tsv', PLAN_TEXT);

describe('standard output', () => {
  it('that is full: one sentence, and not the code for errors in the plan', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [...COMMAND, plan()], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: '结果没有写完，请检查磁盘是否已满。\n',
    });
  });

  it('that nobody reads to its end: quiet, with the result of the check', async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, i) => `${i + 1}\t教育局\t待定\t第${i}批发布会\t王 明`,
    );
    const source = file('many.tsv', [PLAN_TEXT.split('\n')[0], ...rows].join('\n'));
    const child = spawn(process.execPath, [...COMMAND, source], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    const told: string[] = [];
    child.stderr.on('data', (data: Buffer) => told.push(data.toString()));
    const [status] = (await once(child, 'close')) as [number];
    expect({ status, told }).toEqual({ status: (await run([source])).code, told: [] });
  });
});

describe('a very long plan', () => {
  it('whose lines are blank says so once', async () => {
    const { out } = await run([
      file('blank.tsv', `${PLAN_TEXT}${'\n'.repeat(50_000)}3\t教育局\t6月份\t招考发布会\t王海洋`),
    ]);
    expect(out).toMatch(/表中有空行 +49999 {2}序号2之后有一个空行，可以删除。\n/u);
  });
});

describe('characters that steer a terminal', () => {
  const NAME = '计划\u001B[2J\u009B2J\u202E';

  it('of a sheet, a file and a cell are not written to it', async () => {
    const rows = [...PLAN, [3, '教育局\u001B]0;x\u0007', '6月份', '\u001B[31m招考', '王海洋']];
    const book = await workbook('steer.xlsx', (one) => {
      one.addWorksheet('年度').addRows(rows.map((row) => row.map(String)));
    });
    writeFileSync(path(`${NAME}.xlsx`), readFileSync(book));
    const results = [
      await run([path(`${NAME}.xlsx`)]),
      await run([path(`${NAME}.xlsx`), '--format', 'json']),
      await run([path(`${NAME}.xlsx`), '--sheet', NAME]),
      await run([path(`${NAME}.csv`)]),
    ];
    expect(results.map(({ code }) => code)).toEqual([expect.any(Number), expect.any(Number), 2, 2]);
    for (const { out, err } of results) {
      expect(`${out}${err}`).not.toMatch(/[^\P{Cc}\t\n]|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/u);
    }
  });
});

describe('a file whose name is not UTF-8', () => {
  const bytesOf = (name: string): Buffer =>
    Buffer.concat([
      Buffer.from(`${path('')}/`),
      execFileSync('iconv', ['-f', 'utf-8', '-t', 'gb18030'], { input: name }),
    ]);

  it('is found; where two read the same, it asks for another name', async () => {
    mkdirSync(path('gbk'));
    writeFileSync(bytesOf('gbk/计划.tsv'), PLAN_TEXT);
    const argument = bytesOf('gbk/计划.tsv').toString();
    expect(argument).toContain('\uFFFD');
    expect(await run([argument])).toMatchObject({ code: (await run([plan()])).code, err: '' });
    writeFileSync(
      Buffer.concat([
        Buffer.from(`${path('gbk')}/`),
        Buffer.from([0xff, 0xff, 0xff, 0xff]),
        Buffer.from('.tsv'),
      ]),
      '',
    );
    const same = `${path('gbk')}/\uFFFD\uFFFD\uFFFD\uFFFD.tsv`;
    expect(await run([same])).toMatchObject({ code: 2 });
    expect(await run([plan(), '--out', path('\uFFFD.xlsx')])).toMatchObject({
      code: 2,
      err: '文件名「\uFFFD.xlsx」不是 UTF-8 编码，请改名后再试。\n',
    });
  });
});

describe('--out', () => {
  it('keeps the mode of the file that it replaces', async () => {
    chmodSync(file('mine.xlsx', 'old'), 0o640);
    expect(await run([plan(), '--out', path('mine.xlsx')])).toMatchObject({ err: '' });
    expect(statSync(path('mine.xlsx')).mode & 0o777).toBe(0o640);
    expect((await open('mine.xlsx')).worksheets.length).toBeGreaterThan(1);
  });

  it('writes through a link that leads to nothing yet', async () => {
    symlinkSync('late.xlsx', path('link-to-late.xlsx'));
    expect(await run([plan(), '--out', path('link-to-late.xlsx')])).toMatchObject({ err: '' });
    expect(lstatSync(path('link-to-late.xlsx')).isSymbolicLink()).toBe(true);
    expect(statSync(path('late.xlsx')).isFile()).toBe(true);
  });

  it('refuses a pipe in words', async () => {
    execFileSync('mkfifo', [path('pipe.xlsx')]);
    expect(await run([plan(), '--out', path('pipe.xlsx')])).toEqual({
      code: 2,
      out: '',
      err: '「pipe.xlsx」不是普通文件，--out 只能写成普通文件。\n',
    });
    expect(lstatSync(path('pipe.xlsx')).isFIFO()).toBe(true);
  });

  it('names a cell that is longer than a cell of Excel, and writes nothing', async () => {
    const source = file(
      'long.tsv',
      `${PLAN_TEXT}\n3\t教育局\t6月份\t${'发'.repeat(32_768)}\t王海洋`,
    );
    expect(await run([source, '--out', path('long.xlsx')])).toEqual({
      code: 2,
      out: '',
      err: '未写入工作簿：第 4 行有一格 32768 字，Excel 的一格最多 32767 字。请删短后再试。\n',
    });
    expect(existsSync(path('long.xlsx'))).toBe(false);
  });

  it('leaves nothing behind when it is interrupted while writing', async () => {
    mkdirSync(path('interrupted'));
    const script = `
      import { openOutFile } from './src/cli/terminal/out-file';
      import { wordsOf } from './src/locales';
      const write = async () => {
        const out = await openOutFile(process.argv[2], '.', wordsOf('zh-CN'));
        await out.write(new Uint8Array(1_000_000_000));
      };
      void write();
    `;
    execFileSync(
      join(ROOT, 'node_modules/.bin/esbuild'),
      ['--bundle', '--platform=node', `--outfile=${path('write.cjs')}`],
      { cwd: ROOT, input: script, stdio: ['pipe', 'ignore', 'ignore'] },
    );
    const child = spawn(process.execPath, [path('write.cjs'), path('interrupted/big.xlsx')]);
    const watcher = watch(path('interrupted'), () => child.kill('SIGINT'));
    const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
    watcher.close();
    expect(signal).toBe('SIGINT');
    expect(readdirSync(path('interrupted'))).toEqual([]);
  });
});
