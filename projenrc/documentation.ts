import { Component, cdk } from 'projen';

/**
 * Compiles every code block of README.md, docs/ and the `@example`s, so that none of them can be wrong.
 */
export class Documentation extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    project.addTask('rosetta', {
      description: 'Compile the code blocks of the documentation',
      exec: 'node scripts/rosetta.mjs',
    });
  }
}
