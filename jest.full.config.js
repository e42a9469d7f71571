const base = require('./jest.config');

/**
 * What repeats with more data than a developer waits for: the whole fault matrix, every fixture through the sheets, random
 * years. `npm run test:full`, beside `npm test`; tests named `*.full.test.ts`.
 */
/** @type {import('jest').Config} */
module.exports = {
  ...base,
  testMatch: ['<rootDir>/test/**/*.full.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
