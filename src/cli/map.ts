import { argumentsOf } from './arguments';
import { ExitCode } from './exit-code';
import { rendererOf } from './format';
import { openFindings, reportOf } from './judged-files';
import { manifestsOf } from './manifests';
import { noObjects } from './no-objects';
import { write } from './output';
import { printProblem } from './print-problem';
import { Settings, settingsOf, withExternal } from './settings';
import { withUnread } from './unread';
import { Graph } from '../graph/graph';
import { inventory } from '../report/inventory/inventory';
import { inventoryJson } from '../report/inventory/inventory-json';
import { inventoryText } from '../report/inventory/inventory-text';
import { Inventory } from '../report/inventory/listed-ways';
import { mermaid } from '../report/mermaid/mermaid';
import { Parts } from '../report/parts';
import { pictureHtml } from '../report/picture/page';
import { reachScript } from '../report/reach/reach-script';

type Renderer = (listed: Inventory, graph: Graph, settings: Settings) => Parts;

const FORMATS: Readonly<Record<string, Renderer>> = {
  text: inventoryText,
  json: inventoryJson,
  mermaid: (listed, graph, settings) => [mermaid(listed, openFindings(graph, settings))],
  html: (listed, graph, settings) => pictureHtml(listed, reportOf(graph, [], settings).findings),
  reach: reachScript,
};

/** `cdk8s-exposure map` */
export async function map(words: readonly string[]): Promise<ExitCode> {
  const given = argumentsOf('map', words);
  const render = rendererOf(FORMATS, given.format);
  const own = settingsOf(given);
  const { manifests, problems, externalObjects } = await manifestsOf(given, 'map -', own.configFile);
  const settings = withExternal(own, externalObjects);
  const graph = new Graph(manifests, settings.facts);
  const strays = noObjects(graph);
  strays.forEach(printProblem);
  const listed = withUnread(inventory(graph), graph, problems);
  await write(render(listed, graph, settings), given.output);
  if (problems.length > 0 || strays.length > 0) {
    return ExitCode.FAILED;
  }
  return settings.strict && listed.notUnderstood.length > 0 ? ExitCode.FOUND : ExitCode.OK;
}
