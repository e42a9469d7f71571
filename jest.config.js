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

// A bundle is made in a process that ends with it; otherwise every test file would leave a thread and a process of
// esbuild behind.
process.env.ESBUILD_WORKER_THREADS = '0';

/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts?(x)'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '<rootDir>/test/browser/',
    '<rootDir>/test/libreoffice/',
    '\\.full\\.test\\.tsx?$',
  ],
  setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
  // Jest leaves one core free, which on two cores is every second one.
  maxWorkers: Math.max(2, Math.ceil(availableParallelism() / 2)),
  transform: {
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
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`],
  // Stryker's copies of the project, which it leaves behind when it is stopped.
  modulePathIgnorePatterns: ['<rootDir>/.stryker-tmp/'],
  // The largest of them has a twin in CommonJS: one file instead of six hundred.
  moduleNameMapper: {
    '^lodash-es$': 'lodash',
    '^cjk-regex$': '<rootDir>/test/support/cjk-regex.js',
    // Views are tested by what they say and do; a class is its own name.
    '\\.module\\.css$': '<rootDir>/test/support/css-classes.js',
  },
};
