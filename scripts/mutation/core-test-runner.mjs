/**
 * Runs the tests of the core for Stryker. They need neither a page nor a workbook, so they run within one process: each
 * test file is bundled once, and for a mutant only the tests that reach it run, on freshly loaded modules. Stryker's runner
 * for jest starts jest anew for every mutant, which takes hours for what takes minutes here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { compileFunction } from 'node:vm';

const require = createRequire(import.meta.url);

/** `expect` and `each` as jest itself has them, which its packages pass on to each other only. */
const ofJest = ['jest', '@jest/core', 'jest-config', 'jest-circus'].reduce(
  (from, name) => createRequire(from.resolve(name)),
  require,
);
const { jestExpect } = ofJest('@jest/expect');
const { bind } = ofJest('jest-each');

/** Tests that open the embedded workbook, or try thousands of random plans, would run for every mutant. */
const LEFT_OUT =
  /(?:^|\/)(?:workbook-contract\/(?!contract\.)[^/]+|(?:hostile|properties|recheck)\.test\.ts)$/u;

const testFiles = () => [
  ...readdirSync('test/core', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.test.ts') && !LEFT_OUT.test(file))
    .map((file) => `test/core/${file}`)
    .sort(),
  'test/sample.test.ts',
];

/** A bundle knows no folder of its own; tests find their fixtures from theirs. */
const foldersOfSources = {
  name: 'folders-of-sources',
  setup(build) {
    build.onLoad({ filter: /\.ts$/, namespace: 'file' }, ({ path }) => {
      if (path.includes('node_modules')) return undefined;
      const folder = `const __dirname = ${JSON.stringify(dirname(path))};\n`;
      return { contents: folder + readFileSync(path, 'utf8'), loader: 'ts' };
    });
  },
};

/** Compiles a test file with all that it imports, except packages. */
async function compiled(file) {
  const { build } = require('esbuild');
  const { outputFiles } = await build({
    ...{ entryPoints: [file], bundle: true, write: false, packages: 'external' },
    ...{ platform: 'node', format: 'cjs', target: 'es2022', logLevel: 'error' },
    plugins: [foldersOfSources],
  });
  const parameters = ['require', 'module', 'exports'];
  return compileFunction(outputFiles[0].text, parameters, { filename: file });
}

/** Loads a test file anew. @returns its tests, in order */
function load({ file, run }) {
  const tests = [];
  let suite = { parent: null, name: file, hooks: { beforeAll: [], beforeEach: [], afterEach: [] } };
  const describe = (name, define) => {
    const outer = suite;
    const hooks = { beforeAll: [], beforeEach: [], afterEach: [] };
    suite = { parent: outer, name: `${outer.name} › ${name}`, hooks };
    define();
    suite = outer;
  };
  const it = (name, body) => {
    tests.push({ id: `${suite.name} › ${name} #${tests.length}`, file, suite, body });
  };
  describe.each = bind(describe);
  it.each = bind(it);
  const hook = (kind) => (body) => suite.hooks[kind].push(body);
  const globals = { describe, it, test: it, expect: jestExpect };
  for (const kind of ['beforeAll', 'beforeEach', 'afterEach']) globals[kind] = hook(kind);
  const module = { exports: {} };
  run((name) => (name === '@jest/globals' ? globals : require(name)), module, module.exports);
  return tests;
}

const suitesOf = (suite) => (suite ? [...suitesOf(suite.parent), suite] : []);

async function perform({ suite, body }) {
  const suites = suitesOf(suite);
  for (const { hooks } of suites) {
    for (const before of hooks.beforeAll.splice(0)) await before();
    for (const before of hooks.beforeEach) await before();
  }
  await body();
  for (const { hooks } of suites) for (const after of hooks.afterEach) await after();
}

const messageOf = (error) => (error instanceof Error ? error.message : String(error));

class CoreTestRunner {
  files = [];
  /** By the id of a test: its file, and how long it took. */
  known = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.files = await Promise.all(
      testFiles().map(async (file) => ({ file, run: await compiled(file), loading: 0 })),
    );
  }

  async dryRun() {
    const instrumented = (globalThis.__stryker__ ??= {});
    const tests = [];
    for (const file of this.files) {
      const begin = performance.now();
      const loaded = load(file);
      file.loading = performance.now() - begin;
      for (const test of loaded) {
        const start = performance.now();
        instrumented.currentTestId = test.id;
        const failure = await perform(test).then(
          () => null,
          (error) => messageOf(error),
        );
        instrumented.currentTestId = undefined;
        const timeSpentMs = performance.now() - start;
        this.known.set(test.id, { file, timeSpentMs });
        const result = { id: test.id, name: test.id, fileName: test.file, timeSpentMs };
        tests.push(
          failure === null
            ? { ...result, status: 0 }
            : { ...result, status: 1, failureMessage: failure },
        );
      }
    }
    return { status: 'complete', tests, mutantCoverage: instrumented.mutantCoverage };
  }

  /** The files whose tests reach the mutant, the quickest first. */
  chosen(testFilter) {
    const wanted = new Set(testFilter ?? this.known.keys());
    const costs = new Map();
    for (const id of wanted) {
      const { file, timeSpentMs } = this.known.get(id);
      costs.set(file, (costs.get(file) ?? file.loading) + timeSpentMs);
    }
    return { wanted, files: [...costs].sort(([, a], [, b]) => a - b).map(([file]) => file) };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, disableBail }) {
    const instrumented = globalThis.__stryker__;
    Object.assign(instrumented, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    const { wanted, files } = this.chosen(testFilter);
    const killedBy = [];
    let failureMessage = '';
    let nrOfTests = 0;
    for (const file of files) {
      instrumented.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
      const tests = load(file).filter(({ id }) => wanted.has(id));
      instrumented.activeMutant = activeMutant.id;
      for (const test of tests) {
        nrOfTests += 1;
        try {
          await perform(test);
        } catch (error) {
          if (killedBy.length === 0) failureMessage = messageOf(error);
          killedBy.push(test.id);
        }
        if (instrumented.hitCount > hitLimit) return { status: 'timeout', reason: 'hit limit' };
        if (killedBy.length > 0 && !disableBail)
          return { status: 'killed', killedBy, failureMessage, nrOfTests };
      }
    }
    return killedBy.length > 0
      ? { status: 'killed', killedBy, failureMessage, nrOfTests }
      : { status: 'survived', nrOfTests };
  }
}

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'core', injectableClass: CoreTestRunner },
];
