import { expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialOfDate } from '../../src/core/calendar/excel-serial';
import type { PlainDate } from '../../src/core/calendar/plain-date';
import { openWorkbook, readXlsx } from '../../src/embedded';
import { file, officeWorkbook, path, PLAN, run } from '../support/cli/out-files';

const ROOT = join(__dirname, '../..');
const NOTICE = join(ROOT, 'assets/铜官政务办〔2024〕3号.txt');

it('a ledger is the same, byte for byte, when the command itself writes it', async () => {
  await run([NOTICE, '--out', path('ledger.xlsx'), '--as-of', '2024-09-10']);
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...[join(ROOT, 'bin/press-plan.mjs'), 'check', NOTICE],
      ...['--out', path('again.xlsx'), '--as-of', '2024-09-10'],
    ],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([1, '']);
  expect(readFileSync(path('again.xlsx')).equals(readFileSync(path('ledger.xlsx')))).toBe(true);
});

it('comes to rest: writing what was written changes nothing any more', async () => {
  const written = ['first.xlsx', 'second.xlsx', 'third.xlsx'].map((name) => path(name));
  let source = await officeWorkbook('begin.xlsx');
  for (const out of written) {
    await run([source, '--out', out]);
    source = out;
  }
  const [, second, third] = written.map((name) => readFileSync(name));
  expect(third?.equals(second!)).toBe(true);
});

it('where the sheets would not say what the engine does, writes nothing, and names a cell', async () => {
  const source = file('plan.tsv', PLAN.map((row) => row.join('\t')).join('\n'));
  await run([source, '--year', '2024', '--as-of', '2024-12-31', '--out', path('agreeing.xlsx')]);
  const { snapshot } = await readXlsx(readFileSync(path('agreeing.xlsx')));
  const book = openWorkbook(snapshot);
  await book.attach().Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('时间词表');
    const wordings = table.columns.getItem('写法').getDataBodyRange().load('values');
    await context.sync();
    const may = wordings.values.findIndex(([wording]) => wording === '5月份');
    const deadline = table.columns.getItem('截止').getDataBodyRange().getCell(may, 0);
    deadline.values = [[serialOfDate('2024-04-30' as PlainDate)]];
    await context.sync();
  });
  writeFileSync(path('altered.xlsx'), (await book.save(new Date())).bytes);
  book.dispose();
  const { code, out, err } = await run([path('altered.xlsx'), '--out', path('unwritten.xlsx')]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^未写入工作簿：考核表中有 \d+ 处与程序计算的不一致，例如「明细表」中「FB/u);
  expect(existsSync(path('unwritten.xlsx'))).toBe(false);
});
