import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';
import configure from '../webpack.config.js';

/** What the pane may load before it shows anything, in bytes after gzip. */
const BUDGET = 110 * 1024;

const gzipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1).padStart(7)} KB`;

/** Builds what would be deployed, into a folder that is thrown away. */
function build(folder: string): Promise<void> {
  const [config] = configure({});
  const compiler = webpack({ ...config, output: { ...config?.output, path: folder } });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
}

/** Our own scripts that the page names itself; office.js is Microsoft's. */
const loadedAtOnce = (html: string): string[] =>
  Array.from(html.matchAll(/<script[^>]* src="?([^">\s]+)/gu), ([, src = '']) => src).filter(
    (src) => !src.startsWith('https:'),
  );

/** `npm run size`: prints every chunk of the pane; fails when what loads at once is above the budget. */
async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'press-plan-size-'));
  try {
    await build(folder);
    const first = loadedAtOnce(readFileSync(path.join(folder, 'taskpane.html'), 'utf8'));
    if (first.length === 0) throw new Error('taskpane.html loads no script of ours');
    const sizeOf = (file: string): number => gzipped(path.join(folder, file));
    const chunks = readdirSync(folder)
      .filter((file) => /\.(?:js|css)$/u.test(file))
      .map((file) => ({ file, size: sizeOf(file) }))
      .sort((a, b) => b.size - a.size);
    for (const { file, size } of chunks)
      console.log(`${kilobytes(size)}  ${file}${first.includes(file) ? '  ← at once' : ''}`);
    const total = first.reduce((sum, file) => sum + sizeOf(file), 0);
    console.log(`${kilobytes(total)}  at once, of ${kilobytes(BUDGET).trim()} (gzip)`);
    if (total > BUDGET) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
