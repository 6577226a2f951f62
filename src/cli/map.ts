import { argumentsOf } from './arguments';
import { ExitCode } from './exit-code';
import { rendererOf } from './format';
import { openFindings, reportOf } from './judged-files';
import { manifestsOf } from './manifests';
import { noObjects } from './no-objects';
import { write } from './output';
import { printProblem } from './print-problem';
import { Settings, settingsOf } from './settings';
import { Graph } from '../graph/graph';
import { inventory } from '../report/inventory/inventory';
import { inventoryJson } from '../report/inventory/inventory-json';
import { inventoryText } from '../report/inventory/inventory-text';
import { mermaid } from '../report/mermaid/mermaid';
import { Parts } from '../report/parts';
import { pictureHtml } from '../report/picture/page';
import { reachScript } from '../report/reach/reach-script';
import { WayIn } from '../report/way-in';

type Renderer = (ways: readonly WayIn[], graph: Graph, settings: Settings) => Parts;

const FORMATS: Readonly<Record<string, Renderer>> = {
  text: inventoryText,
  json: inventoryJson,
  mermaid: (ways, graph, settings) => [mermaid(ways, openFindings(graph, settings))],
  html: (ways, graph, settings) => pictureHtml(ways, reportOf(graph, [], settings).findings),
  reach: reachScript,
};

/** `cdk8s-exposure map` */
export async function map(words: readonly string[]): Promise<ExitCode> {
  const given = argumentsOf('map', words);
  const render = rendererOf(FORMATS, given.format);
  const settings = settingsOf(given);
  const { manifests, problems } = await manifestsOf(given, settings.configFile);
  const graph = new Graph(manifests, settings.facts);
  const strays = noObjects(graph);
  strays.forEach(printProblem);
  await write(render(inventory(graph), graph, settings), given.output);
  return problems.length === 0 && strays.length === 0 ? ExitCode.OK : ExitCode.FAILED;
}
