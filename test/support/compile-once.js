const { Script } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/** Files of libraries, and scripts by their files: what the test files of a worker have in common. */
const libraries = new Map();
const scripts = new Map();

/**
 * Jest's runtime reads and compiles every module again for each test file, which takes longer than most of them run. Here
 * a worker compiles a module once. It still runs once for each test file, in the context of that file.
 */
module.exports = class CompileOnce extends Runtime {
  constructor(...options) {
    const [, environment, , , sources] = options;
    for (const [file, source] of libraries) sources.set(file, source);
    super(...options);
    this.sources = sources;
    const { executor } = this;
    const compile = executor.compile.bind(executor);
    executor.compile = (source, file) => {
      const context = environment.getVmContext();
      const script = context && scriptOf(source, file, executor.injectedModuleParameters);
      return script ? script.runInContext(context) : compile(source, file);
    };
  }

  teardown() {
    for (const [file, source] of this.sources) {
      if (file.includes('/node_modules/')) libraries.set(file, source);
    }
    super.teardown();
  }
};

/** `null` for what Jest has to compile: dynamic imports need the runtime of their test file, errors its explanation. */
function scriptOf(source, file, parameters) {
  const known = scripts.get(file);
  if (known?.source === source) return known.script;
  if (source.includes('import(')) return null;
  const head = `(function (${parameters.join(', ')}) {`;
  try {
    const options = { filename: file, columnOffset: -head.length };
    const script = new Script(`${head}${source}\n})`, options);
    scripts.set(file, { source, script });
    return script;
  } catch {
    return null;
  }
}
