// What CONTRIBUTING.md says of adding things, held by patches; it compiles several times, otherwise as the others.
module.exports = {
  ...require('../../jest.config.json'),
  rootDir: '../..',
  testMatch: ['<rootDir>/test/stranger/*.stranger.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 300_000,
  verbose: true,
};
