const base = require('./jest.config');

process.env.PROPERTY_RUNS = 'all';

/**
 * What repeats with more data than a developer waits for: the whole fault matrix, every fixture through the sheets, random
 * years, all runs of the properties. `npm run test:full`, beside `npm test`; tests named `*.full.test.ts`.
 */
/** @type {import('jest').Config} */
module.exports = {
  ...base,
  testMatch: ['<rootDir>/test/**/*.full.test.ts?(x)', '<rootDir>/test/**/properties.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
