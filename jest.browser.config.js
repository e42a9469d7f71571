const base = require('./jest.config');

/** The page in a real Chromium: `npm run test:browser`. */
/** @type {import('jest').Config} */
module.exports = {
  ...base,
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/test/browser/support/start.ts',
  globalTeardown: '<rootDir>/test/browser/support/stop.ts',
  // A page keeps one core busy and the other half idle: a third Chromium would only make all of them slower.
  maxWorkers: 2,
};
