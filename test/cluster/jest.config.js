// The tests that need a cluster; otherwise as the others.
module.exports = {
  ...require('../../jest.config.json'),
  rootDir: '../..',
  testMatch: ['<rootDir>/test/cluster/**/*.cluster.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  // One after the other: they share one cluster, and measure.
  maxWorkers: 1,
  testTimeout: 120_000,
  // Whoever else uses the machine may disturb what is measured; the first failure is printed all the same.
  setupFilesAfterEnv: ['<rootDir>/test/cluster/once-more.js'],
  verbose: true,
};
