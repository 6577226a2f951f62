import { readFileSync, statSync } from 'fs';
import { argumentsOf } from './arguments';
import { ExitCode } from './exit-code';
import { Failure } from './failure';
import { rendererOf } from './format';
import { manifestsOf } from './manifests';
import { noObjects } from './no-objects';
import { write } from './output';
import { printProblem } from './print-problem';
import { Settings, settingsOf, withExternal } from './settings';
import { Graph } from '../graph/graph';
import { Diff, diff as differences } from '../report/diff/diff';
import { diffJson } from '../report/diff/diff-json';
import { diffMarkdown } from '../report/diff/diff-markdown';
import { needsLook } from '../report/diff/diff-summary';
import { diffText } from '../report/diff/diff-text';
import { inventory } from '../report/inventory/inventory';
import { Inventory } from '../report/inventory/listed-ways';
import { parseInventory } from '../report/inventory/parse-inventory';
import { Parts } from '../report/parts';

const FORMATS: Readonly<Record<string, (diff: Diff) => Parts>> = { text: diffText, json: diffJson, markdown: diffMarkdown };

interface Side {
  readonly listed: Inventory;
  /** Nothing if only an inventory is there. */
  readonly graph?: Graph;
  readonly isWhole: boolean;
}

/** `cdk8s-exposure diff` */
export async function diff(words: readonly string[]): Promise<ExitCode> {
  const given = argumentsOf('diff', words);
  const render = rendererOf(FORMATS, given.format);
  if (given.paths.length !== 2) {
    throw new Failure(`'BEFORE' and 'AFTER' must be given, and nothing else, got ${given.paths.length} path${given.paths.length === 1 ? '' : 's'}`);
  }
  if (given.paths.every((path) => path === '-')) {
    throw new Failure("'BEFORE' and 'AFTER' must not both be the standard input");
  }
  const settings = settingsOf(given);
  const before = await sideOf(given.paths[0], given.quiet, 'diff - AFTER', settings);
  const after = await sideOf(given.paths[1], given.quiet, 'diff BEFORE -', settings);
  const graphs = before.graph === undefined || after.graph === undefined ? undefined : { before: before.graph, after: after.graph };
  const result = differences(before.listed, after.listed, graphs);
  await write(render(result), given.output);
  if (!before.isWhole || !after.isWhole) {
    return ExitCode.FAILED;
  }
  return needsLook(result) || (settings.strict && result.notUnderstood.length > 0) ? ExitCode.FOUND : ExitCode.OK;
}

async function sideOf(path: string, quiet: boolean, command: string, settings: Settings): Promise<Side> {
  const listed = inventoryOf(path);
  if (listed !== undefined) {
    return { listed, isWhole: true };
  }
  const { manifests, problems, externalObjects } = await manifestsOf({ paths: [path], quiet }, command, settings.configFile);
  const graph = new Graph(manifests, withExternal(settings, externalObjects).facts);
  const strays = noObjects(graph);
  strays.forEach(printProblem);
  return { listed: inventory(graph), graph, isWhole: problems.length === 0 && strays.length === 0 };
}

/** Nothing if it is no inventory, but manifests. */
function inventoryOf(path: string): Inventory | undefined {
  if (!path.endsWith('.json') || !statSync(path, { throwIfNoEntry: false })?.isFile()) {
    return undefined;
  }
  const text = readFileSync(path, 'utf8');
  if (!/^\s*\{\s*"version"/.test(text)) {
    return undefined;
  }
  const listed = parseInventory(text);
  if (typeof listed === 'string') {
    throw new Failure(`${path} ${listed}`);
  }
  return listed;
}
