const { availableParallelism } = require('node:os');

/** Libraries of the embedded workbook that exist as ES modules only, which jest must translate. */
const ESM_ONLY = [
  'collapse-white-space',
  'franc-min',
  'kdbush',
  'n-gram',
  'nanoid',
  'quickselect',
  'rbush',
  'trigram-utils',
];

/** The one file of Fluent's package that lists all components. */
const FLUENT = '@fluentui/react-components/lib/index.js';

// A bundle is made in a process that ends with it; otherwise every test file would leave a thread and a process of
// esbuild behind.
process.env.ESBUILD_WORKER_THREADS = '0';

// A workbook makes many objects that live for one command; with room for them, Node has to collect less often.
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`;

/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts?(x)'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '<rootDir>/test/browser/',
    '<rootDir>/test/libreoffice/',
    '\\.full\\.test\\.tsx?$',
  ],
  runtime: '<rootDir>/test/support/compile-once.js',
  setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
  // Jest leaves one core free, which on two cores is every second one.
  maxWorkers: Math.max(2, Math.ceil(availableParallelism() / 2)),
  transform: {
    // A component is loaded when a view asks for it: of sixty packages the pane uses a dozen.
    [FLUENT]: ['@swc/jest', { module: { type: 'commonjs', lazy: true } }],
    '^.+\\.(tsx?|js)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/|${FLUENT})`],
  // Stryker's copies of the project, which it leaves behind when it is stopped.
  modulePathIgnorePatterns: ['<rootDir>/.stryker-tmp/'],
  // Some have a twin in CommonJS; that of lodash is one file instead of six hundred.
  moduleNameMapper: {
    '^lodash-es$': 'lodash',
    '^marked$': '<rootDir>/node_modules/marked/lib/marked.umd.js',
    '^cjk-regex$': '<rootDir>/test/support/cjk-regex.js',
    '^@fluentui/react-components$': `<rootDir>/node_modules/${FLUENT}`,
    '^@fluentui/react-icons$': '<rootDir>/test/support/pane/fluent-icons.js',
    // Views are tested by what they say and do; a class is its own name.
    '\\.module\\.css$': '<rootDir>/test/support/css-classes.js',
  },
};
