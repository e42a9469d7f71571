const base = require('./jest.config');

/** Files of ours in LibreOffice, the independent judge: `npm run test:libreoffice`. */
/** @type {import('jest').Config} */
module.exports = {
  ...base,
  testMatch: ['<rootDir>/test/libreoffice/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  // Each conversion is a process of its own that wants a core.
  maxWorkers: 1,
};
