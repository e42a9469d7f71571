const path = require('node:path');
const { sources, Compilation } = require('webpack');
const { helpPages } = require('./help-pages');

const ROOT = path.resolve(__dirname, '../..');

/** Writes the manual into the build as help pages. */
class HelpPlugin {
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const name = HelpPlugin.name;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.contextDependencies.add(path.join(ROOT, 'docs/manual'));
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name, stage }, async () => {
        for (const [file, content] of await helpPages(ROOT))
          compilation.emitAsset(file, new sources.RawSource(content));
      });
    });
  }
}

module.exports = { HelpPlugin };
