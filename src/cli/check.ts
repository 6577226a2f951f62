import { argumentsOf } from './arguments';
import { ExitCode } from './exit-code';
import { rendererOf } from './format';
import { reportOf } from './judged-files';
import { manifestsOf } from './manifests';
import { noObjectsUnsaid } from './no-objects';
import { write } from './output';
import { printProblem } from './print-problem';
import { settingsOf, withExternal } from './settings';
import { unreadable } from './unreadable';
import { version } from './version';
import { Graph } from '../graph/graph';
import { findingsJson } from '../report/findings/json';
import { findingsJunit } from '../report/findings/junit';
import { findingsMarkdown } from '../report/findings/markdown';
import { Report } from '../report/findings/report';
import { fails } from '../report/findings/reported-finding';
import { findingsSarif } from '../report/findings/sarif';
import { findingsText } from '../report/findings/text';
import { Parts } from '../report/parts';

const FORMATS: Readonly<Record<string, (report: Report) => Parts>> = {
  text: findingsText,
  json: findingsJson,
  sarif: (report) => findingsSarif(report, version()),
  markdown: findingsMarkdown,
  junit: findingsJunit,
};

/** `cdk8s-exposure check` */
export async function check(words: readonly string[]): Promise<ExitCode> {
  const given = argumentsOf('check', words);
  const render = rendererOf(FORMATS, given.format);
  const own = settingsOf(given);
  const { manifests, problems, files, externalObjects } = await manifestsOf(given, 'check -', own.configFile);
  const settings = withExternal(own, externalObjects);
  const graph = new Graph(manifests, settings.facts);
  noObjectsUnsaid(graph).forEach(printProblem);
  const judged = reportOf(graph, files, settings);
  const report = { ...judged, findings: [...problems.map(unreadable), ...judged.findings] };
  await write(render(report), given.output);
  if (problems.length > 0) {
    return ExitCode.FAILED;
  }
  return report.findings.some((finding) => fails(finding, settings.strict)) ? ExitCode.FOUND : ExitCode.OK;
}
