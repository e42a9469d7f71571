/** @param {string} layer */
const nameOf = (layer) => layer.replace('src/', '').replaceAll('/', '-');

/**
 * The rooms of a layer: what each folder may import of its neighbours. A folder that is not listed is refused.
 * @param {string} layer path of the layer
 * @param {Readonly<Record<string, readonly string[]>>} rooms
 */
const roomRules = (layer, rooms) => [
  ...Object.entries(rooms).map(([room, allowed]) => ({
    name: `${nameOf(layer)}-${room}-imports`,
    severity: 'error',
    comment: `${layer}/${room} may import ${allowed.join(', ') || 'none of its neighbours'}.`,
    from: { path: `^${layer}/${room}/` },
    to: {
      path: `^${layer}/[^/]+/`,
      pathNot: [room, ...allowed].map((name) => `^${layer}/${name}/`),
    },
  })),
  {
    name: `${nameOf(layer)}-lists-its-rooms`,
    severity: 'error',
    comment: `A new folder of ${layer} is listed here, with what it may import.`,
    from: {},
    to: {
      path: `^${layer}/[^/]+/`,
      pathNot: Object.keys(rooms).map((name) => `^${layer}/${name}/`),
    },
  },
];

/** From the ground up: each room imports rooms above it in this list only. */
const CORE_ROOMS = {
  calendar: [],
  plan: ['calendar'],
  tracking: ['calendar', 'plan'],
  collection: ['calendar', 'plan'],
  comparison: ['plan', 'tracking'],
  checks: ['calendar', 'plan', 'tracking'],
  assessment: ['calendar', 'plan', 'tracking', 'checks'],
  'workbook-contract': ['plan', 'tracking', 'checks', 'assessment'],
  reconciliation: ['calendar', 'assessment', 'workbook-contract'],
  settings: ['calendar', 'plan', 'tracking', 'checks', 'assessment', 'workbook-contract'],
  rollup: ['calendar', 'plan', 'checks', 'assessment', 'settings'],
};

/** From the ground up. Each also reads its words in `vocabulary`. */
const PLAN_ROOMS = {
  vocabulary: [],
  cells: ['vocabulary'],
  units: ['vocabulary', 'cells'],
  timing: ['vocabulary', 'cells'],
  people: ['vocabulary', 'cells', 'units'],
  topic: ['vocabulary', 'cells', 'timing'],
  'tracking-columns': ['vocabulary', 'cells', 'timing', 'people'],
  header: ['vocabulary', 'cells', 'tracking-columns'],
  model: ['cells', 'units', 'timing', 'people', 'topic', 'tracking-columns', 'header'],
  rows: [
    'vocabulary',
    'cells',
    'units',
    'timing',
    'people',
    'topic',
    'tracking-columns',
    'header',
    'model',
  ],
};

/** From the ground up; `read-file` beside them chooses the reader for a file. */
const FILES_ROOMS = {
  content: [],
  package: ['content'],
  text: ['content'],
  html: [],
  office: ['content', 'package', 'html'],
};

/** From the ground up; `main` and `check-file` beside them run the command. */
const CLI_ROOMS = {
  terminal: [],
  options: ['terminal'],
  plan: ['terminal', 'options'],
  report: ['terminal', 'plan'],
  ledger: ['terminal', 'options', 'plan'],
  collect: ['terminal', 'options', 'plan', 'ledger'],
  compare: ['terminal', 'options', 'plan'],
  'next-year': ['terminal', 'options', 'plan', 'ledger'],
  rollup: ['terminal', 'options', 'plan', 'ledger', 'collect'],
  papers: ['terminal', 'options', 'plan'],
};

/** From the ground up; `papers` beside them lists what can be made. */
const PAPERS_ROOMS = {
  model: [],
  kinds: ['model'],
  writers: ['model'],
  calendar: ['model', 'writers'],
};

/** From the ground up, as for core. What stands beside the rooms is the interface to the pane. */
const EXCEL_ROOMS = {
  command: [],
  grid: ['command'],
  plan: ['command', 'grid'],
  guard: ['command', 'grid', 'plan'],
  marks: ['command', 'grid', 'plan', 'guard'],
  intake: ['command', 'grid', 'plan'],
  settings: ['command', 'grid', 'plan', 'guard'],
  edits: ['command', 'grid', 'plan', 'guard', 'settings'],
  problems: ['command', 'grid'],
  tracking: ['command', 'grid', 'plan', 'guard', 'settings'],
  generated: ['command', 'grid'],
  'score-sheets': ['command', 'grid', 'plan', 'guard', 'settings', 'generated'],
  board: ['command', 'grid', 'plan', 'guard', 'settings', 'generated', 'score-sheets'],
  agreement: ['command', 'grid', 'plan', 'settings', 'generated', 'score-sheets'],
  scores: [
    'command',
    'grid',
    'plan',
    'guard',
    'settings',
    'generated',
    'score-sheets',
    'agreement',
  ],
};

/** `tables`: finding, laying out and making them; `changes`: their rows. */
const EXCEL_SETTINGS_ROOMS = {
  tables: [],
  changes: ['tables'],
};

/** From the ground up; `main` beside them starts the pane. */
const TASKPANE_ROOMS = {
  environment: [],
  focus: [],
  controller: ['environment'],
  components: ['environment', 'focus', 'controller'],
  frame: ['focus', 'components'],
  settings: ['environment', 'controller', 'components', 'frame'],
  papers: ['environment', 'controller', 'components'],
  track: ['environment', 'focus', 'controller', 'components', 'frame', 'papers'],
  assess: ['environment', 'controller', 'components', 'frame', 'settings', 'papers', 'track'],
  collect: ['controller', 'components'],
  compare: ['environment', 'controller', 'components', 'collect'],
  begin: ['environment', 'controller', 'components', 'collect'],
  check: [
    'environment',
    'focus',
    'controller',
    'components',
    'frame',
    'collect',
    'compare',
    'begin',
  ],
  connected: ['environment', 'controller', 'frame', 'settings', 'track', 'assess', 'check'],
};

/** From the ground up; the sentences of both languages and what fills them stand beside. */
const LOCALES_ROOMS = {
  frame: [],
  phrases: [],
  papers: [],
};

/** The page is the top: it shows a workbook, and its entry points belong to the bundler alone. */
const EMBEDDED_ROOMS = {
  univer: [],
  model: ['univer'],
  xlsx: ['univer', 'model'],
  sample: ['univer', 'model'],
  display: ['univer', 'model'],
  host: ['model'],
  transport: ['model', 'host'],
  headless: ['model', 'xlsx', 'host', 'transport'],
  page: ['univer', 'model', 'xlsx', 'sample', 'display', 'host', 'transport'],
};

/** `read-sheet` and `write-sheet` beside them put the cells and the elements of a sheet together. */
const XLSX_SHEET_ROOMS = {
  cells: [],
  elements: ['cells'],
};

/** From the ground up; the entry points of the bundler stand beside them. */
const PAGE_ROOMS = {
  words: [],
  storage: ['words'],
  workbook: ['words', 'storage'],
  view: ['words', 'workbook'],
};

/**
 * The layers of the house: arrows run downwards only.
 *   taskpane, cli → papers, excel → files → core;  embedded stands apart, with one door for cli.
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
    ...roomRules('src/core', CORE_ROOMS),
    ...roomRules('src/core/plan', PLAN_ROOMS),
    ...roomRules('src/files', FILES_ROOMS),
    ...roomRules('src/cli', CLI_ROOMS),
    ...roomRules('src/excel', EXCEL_ROOMS),
    ...roomRules('src/excel/settings', EXCEL_SETTINGS_ROOMS),
    {
      name: 'rooms-do-not-import-the-root',
      severity: 'error',
      from: {
        path: '^src/(taskpane|excel|excel/settings|files|cli|papers|core/plan|embedded/page)/.+/',
      },
      to: { path: '^src/$1/[^/]+$' },
    },
    ...roomRules('src/taskpane', TASKPANE_ROOMS),
    ...roomRules('src/embedded', EMBEDDED_ROOMS),
    ...roomRules('src/embedded/page', PAGE_ROOMS),
    ...roomRules('src/embedded/xlsx/sheet', XLSX_SHEET_ROOMS),
    {
      name: 'rules-know-nothing-of-the-engine',
      severity: 'error',
      comment: 'A rule reports; the engine runs it. Only the list of rules is imported upwards.',
      from: { path: '^src/core/checks/rules/.+/' },
      to: { path: '^src/core/checks/(engine/|check-plan)' },
    },
    {
      name: 'archive-stands-alone',
      severity: 'error',
      comment:
        'Unpacks Office files within bounds, for all who read them; it knows nothing of what they contain.',
      from: { path: '^src/archive/' },
      to: { path: '^src/(?!archive/)' },
    },
    {
      name: 'files-on-core-only',
      severity: 'error',
      from: { path: '^src/files/' },
      to: { path: '^src/(?!archive/|core/|files/)' },
    },
    ...roomRules('src/locales', LOCALES_ROOMS),
    ...roomRules('src/papers', PAPERS_ROOMS),
    {
      name: 'papers-on-core-and-locales',
      severity: 'error',
      comment: 'Papers are pure: plan, scores and settings in, a document out.',
      from: { path: '^src/papers/' },
      to: { path: '^src/(?!core/|locales/|papers/)' },
    },
    {
      name: 'papers-are-for-the-faces',
      severity: 'error',
      from: { path: '^src/(excel|files)/' },
      to: { path: '^src/papers/' },
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
      to: { path: '^src/(taskpane|cli|embedded)/' },
    },
    {
      name: 'embedded-stands-apart',
      severity: 'error',
      comment:
        'The embedded workbook is an Excel for people without one; it knows nothing of this add-in.',
      from: { path: '^src/embedded/' },
      to: { path: '^src/(?!archive/|embedded/)' },
    },
    {
      name: 'nobody-ships-embedded',
      severity: 'error',
      from: { path: '^src/(?!embedded/|cli/)' },
      to: { path: '^src/embedded/' },
    },
    {
      name: 'univer-runs-behind-the-model',
      severity: 'error',
      comment:
        "Univer's commands, plugins and formulas are used in univer, model, display and xlsx; elsewhere its core alone, for cell styles.",
      from: { path: '^src/embedded/(?!(univer|model|display|xlsx)/)' },
      to: { path: 'node_modules/@univerjs/(?!core/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'embedded-has-one-door',
      severity: 'error',
      comment:
        'The interface of the embedded workbook is its index; its own tests and their helpers may look inside.',
      from: { path: '^(src|scripts|test)/', pathNot: '^(src|test|test/support)/embedded/' },
      to: { path: '^src/embedded/(?!index\\.ts$)' },
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
      to: { path: '^src/taskpane/' },
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
