import { buildSync } from 'esbuild';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');
const SRC = path.join(ROOT, 'src');

/** What `node:vm` evaluates has other arrays and errors than the test. */
const inThisRealm = eval;

type Evaluate = (require: NodeJS.Require, module: { exports: unknown }, __dirname: string) => void;

/**
 * Gives a function that evaluates a module anew at each call, so that every task pane or process in a test has variables
 * of its own. Of `src/`, only the given folders are evaluated again: those that hold variables. The others are shared,
 * so that a call costs a millisecond, where Jest's `isolateModules` would compile the whole tree of imports each time.
 *
 * @param entry the file of the module, from the root of the project
 * @param folders of `src/` to evaluate anew
 */
export function freshModules(entry: string, folders: readonly string[]): () => unknown {
  const entryPoint = path.join(ROOT, entry);
  const shared = readdirSync(SRC).filter((folder) => !folders.includes(folder));
  const { outputFiles } = buildSync({
    entryPoints: [entryPoint],
    // Never written: paths of shared modules are relative to it.
    outfile: entryPoint.replace(/\.ts$/u, '.bundle.js'),
    write: false,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    packages: 'external',
    external: shared.map((folder) => path.join(SRC, folder, '*')),
    // Jest gives a module only to those who require it.
    supported: { 'dynamic-import': false },
    sourcemap: 'inline',
  });
  const code = outputFiles[0]?.text ?? '';
  const evaluate = inThisRealm(`(function (require, module, __dirname) { ${code}\n})`) as Evaluate;
  const requireFromThere = createRequire(entryPoint);
  return () => {
    const module = { exports: {} };
    evaluate(requireFromThere, module, path.dirname(entryPoint));
    return module.exports;
  };
}
