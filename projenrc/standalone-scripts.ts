import { Component, cdk } from 'projen';

const SCRIPTS = [
  'bench',
  'changed-defaults',
  'cluster:down',
  'cluster:up',
  'examples',
  'quickstart',
  'test',
  'test:browser',
  'test:cdk8s-cli',
  'test:cluster',
  'test:command-line',
  'test:generated',
  'test:newest',
  'test:nodes',
  'test:stranger',
  'test:yaml',
];

/**
 * The npm scripts that work in a fresh clone with nothing but Node and npm: each first installs what it needs.
 */
export class StandaloneScripts extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    for (const name of SCRIPTS) {
      project.setScript(name, `node scripts/${name.replace(':', '-')}.mjs`);
    }
    project.testTask.reset('node scripts/test.mjs', { receiveArgs: true });

    // A lockfile that names no registry installs from whichever one the reader uses.
    project.npmrc.addConfig('omit-lockfile-registry-resolved', 'true');
    project.npmrc.addConfig('fund', 'false');
    project.npmrc.addConfig('audit', 'false');
    // No dependency needs its install script; what comes prebuilt is used as it is.
    project.npmrc.addConfig('ignore-scripts', 'true');

    for (const path of ['/.ci/', '/ARCHITECTURE.md', '/benchmarks/', '/CONTRIBUTING.md', '/docs/', '/examples/', '/rosetta/', '/scripts/']) {
      project.addPackageIgnore(path);
    }
  }
}
