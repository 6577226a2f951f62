import { Component, cdk, javascript } from 'projen';

/**
 * Runs the tests through swc, which strips types many times faster than the TypeScript compiler.
 *
 * Types are checked once for all files, by `projen typecheck`.
 */
export class SwcJest extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    project.deps.removeDependency('ts-jest');
    project.addDevDeps('@swc/core', '@swc/jest');

    const jest = project.jest!;
    jest.config.transform = {
      '^.+\\.ts$': new javascript.Transform('@swc/jest', {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs' },
      }),
    };
    // Tests share the cores with nothing that takes longer.
    jest.config.maxWorkers = '100%';
    // The examples hold the tests that a user would write.
    jest.config.testMatch = ['<rootDir>/test/**/*.test.ts', '<rootDir>/examples/**/*.test.ts'];
    jest.addIgnorePattern('<rootDir>/test/cluster/');
    // Run by test/invalid.test.ts.
    jest.addIgnorePattern('<rootDir>/test/invalid/');
    jest.addModuleNameMappers({ '^cdk8s-exposure$': '<rootDir>/src' });
  }
}
