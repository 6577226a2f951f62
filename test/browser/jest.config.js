// The tests that need a browser; otherwise as the others.
module.exports = {
  ...require('../../jest.config.json'),
  rootDir: '../..',
  testMatch: ['<rootDir>/test/browser/**/*.browser.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
  testTimeout: 60_000,
  verbose: true,
};
