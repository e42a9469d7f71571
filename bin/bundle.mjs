import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, 'node_modules/.cache/press-plan');
/** The command, and the threads that read ledgers. */
const ENTRIES = ['src/cli/main.ts', 'src/cli/rollup/ledger-worker.ts'];
/** What the command line is made of; packages are known by their lock file. */
const SOURCES = ['archive', 'cli', 'core', 'embedded', 'excel', 'files', 'locales', 'papers'].map(
  (layer) => `src/${layer}`,
);

/** What a module of CommonJS has, for sources that ask for it. */
const BANNER = [
  "import { createRequire as __createRequire } from 'node:module';",
  "import { fileURLToPath as __toPath } from 'node:url';",
  'const require = __createRequire(import.meta.url);',
  'const __filename = __toPath(import.meta.url);',
  "const __dirname = __toPath(new URL('.', import.meta.url));",
].join('\n');

/**
 * Bundles the command line, unless it has been bundled from the same sources before.
 * @returns {Promise<string | null>} the path of its main module; null where nothing can be written
 */
export async function bundle() {
  const folder = join(CACHE, fingerprint());
  const main = join(folder, 'main.mjs');
  if (existsSync(main)) return main;
  const passing = `${folder}.${process.pid}`;
  try {
    mkdirSync(CACHE, { recursive: true });
    for (const old of readdirSync(CACHE)) {
      if (/^[0-9a-f]+$/u.test(old)) rmSync(join(CACHE, old), { recursive: true, force: true });
    }
    await build(passing);
    renameSync(passing, folder);
  } catch (error) {
    rmSync(passing, { recursive: true, force: true });
    // Another process may have been first.
    if (existsSync(main)) return main;
    if (error.code === 'EACCES' || error.code === 'EROFS' || error.code === 'EPERM') return null;
    throw error;
  }
  return main;
}

async function build(outdir) {
  const esbuild = await import('esbuild');
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES,
    outbase: join(ROOT, 'src/cli'),
    outdir,
    bundle: true,
    // What only --out needs is a part of its own, which a check never reads.
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    minifyWhitespace: true,
    minifySyntax: true,
    banner: { js: BANNER },
    // Holds a native library, which is loaded where it is installed.
    external: ['@duckdb/node-api'],
    logLevel: 'error',
  });
  cpSync(join(ROOT, 'src/cli/rollup/sql'), join(outdir, 'sql'), { recursive: true });
}

function fingerprint() {
  const hash = createHash('sha256');
  const add = (path) =>
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(ROOT, path)));
  add('package-lock.json');
  add('bin/bundle.mjs');
  for (const folder of SOURCES) {
    const files = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name).slice(ROOT.length));
    for (const path of files.sort()) add(path);
  }
  return hash.digest('hex').slice(0, 16);
}
