import { Component, cdk } from 'projen';

/** The commit of each action that the workflows use, and the release that it is. */
const COMMITS: Readonly<Record<string, string>> = {
  'actions/checkout': '3d3c42e5aac5ba805825da76410c181273ba90b1', // v7.0.1
  'actions/download-artifact': '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c', // v8.0.1
  'actions/setup-dotnet': 'a98b56852c35b8e3190ac28c8c2271da59106c68', // v6.0.0
  'actions/setup-go': 'b7ad1dad31e06c5925ef5d2fc7ad053ef454303e', // v7.0.0
  'actions/setup-java': '03ad4de0992f5dab5e18fcb136590ce7c4a0ac95', // v5.6.0
  'actions/setup-node': '820762786026740c76f36085b0efc47a31fe5020', // v7.0.0
  'actions/setup-python': '5fda3b95a4ea91299a34e894583c3862153e4b97', // v7.0.0
  'actions/upload-artifact': '043fb46d1a93c77aae656e7c1c64a875d1fc6a0a', // v7.0.1
  'amannn/action-semantic-pull-request': '48f256284bd46cdaab1048c3721360e808335d50', // v6.1.1
  'peter-evans/create-pull-request': '5f6978faf089d4d20b00c7766989d076bb2fc7f1', // v8.1.1
};

/**
 * Pins every action to a commit, so that what runs with the rights of a workflow is what was looked at. A tag can be moved.
 *
 * An action that has no commit here keeps its tag, which `test/workflows.test.ts` finds.
 */
export class PinnedActions extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    for (const [action, commit] of Object.entries(COMMITS)) {
      project.github!.actions.set(action, `${action}@${commit}`);
    }
  }
}
