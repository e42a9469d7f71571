/**
 * The layers of the house: arrows run downwards only.
 *   taskpane, commands, cli → excel → files → core;  embedded stands apart, with one door for cli.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'core-knows-only-core',
      severity: 'error',
      comment: 'core is pure: no Office, no DOM, no React, no words for people.',
      from: { path: '^src/core/' },
      to: { path: '^src/(?!core/)' },
    },
    {
      name: 'core-needs-no-platform',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'rules-know-nothing-of-the-engine',
      severity: 'error',
      comment: 'A rule reports; the engine runs it. Only the list of rules is imported upwards.',
      from: { path: '^src/core/checks/rules/.+/' },
      to: { path: '^src/core/checks/(engine|checker|index)' },
    },
    {
      name: 'files-on-core-only',
      severity: 'error',
      from: { path: '^src/files/' },
      to: { path: '^src/(?!core/|files/)' },
    },
    {
      name: 'locales-stand-alone',
      severity: 'error',
      from: { path: '^src/locales/' },
      to: { path: '^src/(?!core/|locales/)' },
    },
    {
      name: 'excel-below-the-faces',
      severity: 'error',
      from: { path: '^src/excel/' },
      to: { path: '^src/(taskpane|commands|cli|embedded)/' },
    },
    {
      name: 'embedded-stands-apart',
      severity: 'error',
      comment:
        'The embedded workbook is an Excel for people without one; it knows nothing of this add-in.',
      from: { path: '^src/embedded/' },
      to: { path: '^src/(?!embedded/)' },
    },
    {
      name: 'nobody-ships-embedded',
      severity: 'error',
      from: { path: '^src/(?!embedded/|cli/)' },
      to: { path: '^src/embedded/' },
    },
    {
      name: 'cli-enters-embedded-by-one-door',
      severity: 'error',
      comment: 'The command line makes workbooks in it, in Node; of the rest it knows nothing.',
      from: { path: '^src/cli/' },
      to: { path: '^src/embedded/(?!headless/index\\.ts$)' },
    },
    {
      name: 'cli-is-a-face',
      severity: 'error',
      comment: 'Nothing stands on the command line, so that nothing ships what it brings along.',
      from: { path: '^src/(?!cli/)' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'cli-has-no-pane',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/(taskpane|commands)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
