const base = require('./jest.config');

/**
 * For Stryker, which runs the tests of the core once for every change that it makes there: only those that need neither
 * the embedded workbook nor thousands of random plans.
 * @type {import('jest').Config}
 */
module.exports = {
  ...base,
  testMatch: ['<rootDir>/test/core/**/*.test.ts', '<rootDir>/test/sample.test.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '<rootDir>/test/core/workbook-contract/',
    '<rootDir>/test/core/.*/(hostile|properties).test.ts',
  ],
};
