import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lightFormat } from 'date-fns/lightFormat';
import type { PlainDate } from '../core/calendar/plain-date';
import { checkFile, failureText, outputFailureText } from './check-file';
import { collectFiles } from './collect/collect-files';
import { compareFiles } from './compare/compare-files';
import { nextYear } from './next-year/next-year';
import { writePapers } from './papers/write-papers';
import { rollupFiles } from './rollup/rollup-files';
import type { Command } from './options/command';
import { EXIT, type Program } from './terminal/environment';

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['check', checkFile],
  ['collect', collectFiles],
  ['compare', compareFiles],
  ['next-year', nextYear],
  ['papers', writePapers],
  ['rollup', rollupFiles],
]);

const [first = '', ...rest] = process.argv.slice(2);
const named = COMMANDS.get(first);
// Without the name of a command a file is checked.
const args = named ? rest : process.argv.slice(2);
const run = named ?? checkFile;
const today = lightFormat(new Date(), 'yyyy-MM-dd') as PlainDate;
const program = programOf(import.meta.url);

/** The bundle stands in a folder named by the fingerprint of its sources. */
function programOf(module: string): Program | undefined {
  const worker = new URL('./rollup/ledger-worker.mjs', module);
  if (!existsSync(worker)) return undefined;
  return { build: basename(dirname(fileURLToPath(module))), worker };
}

let isOutputLost = false;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads has read enough, as `head` does.
  if (error.code === 'EPIPE' || isOutputLost) return;
  isOutputLost = true;
  process.stderr.write(`${outputFailureText(args)}\n`);
  process.exitCode = EXIT.unusable;
});
// There is nowhere left to tell it.
process.stderr.on('error', () => undefined);

run(args, { out: process.stdout, err: process.stderr, today, program }).then(
  (code) => {
    if (!isOutputLost) process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${failureText(args, error)}\n`);
    process.exitCode = EXIT.unusable;
  },
);
