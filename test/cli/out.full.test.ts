import { expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { path, run } from '../support/cli/out-files';

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
