import { argumentsOf } from './arguments';
import { ExitCode } from './exit-code';
import { rendererOf } from './format';
import { reportOf } from './judged-files';
import { manifestsOf } from './manifests';
import { write } from './output';
import { Settings, settingsOf } from './settings';
import { findings } from '../checks/engine';
import { Graph } from '../graph/graph';
import { inventory } from '../report/inventory/inventory';
import { inventoryJson } from '../report/inventory/inventory-json';
import { inventoryText } from '../report/inventory/inventory-text';
import { mermaid } from '../report/mermaid/mermaid';
import { pictureHtml } from '../report/picture/page';
import { reachScript } from '../report/reach/reach-script';
import { WayIn } from '../report/way-in';

type Renderer = (ways: readonly WayIn[], graph: Graph, settings: Settings) => string;

const FORMATS: Readonly<Record<string, Renderer>> = {
  text: inventoryText,
  json: inventoryJson,
  mermaid: (ways, graph, { facts }) => mermaid(ways, findings(graph, facts)),
  html: (ways, graph, settings) => pictureHtml(ways, reportOf(graph, [], settings).findings),
  reach: reachScript,
};

/** `cdk8s-exposure map` */
export async function map(words: readonly string[]): Promise<ExitCode> {
  const given = argumentsOf('map', words);
  const render = rendererOf(FORMATS, given.format);
  const settings = settingsOf(given);
  const { manifests, isWhole } = await manifestsOf(given);
  const graph = new Graph(manifests);
  await write(render(inventory(graph), graph, settings), given.output);
  return isWhole ? ExitCode.OK : ExitCode.FAILED;
}
