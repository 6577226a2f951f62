import { reportOf } from './judged-files';
import { settingsOf, withExternal } from './settings';
import { unreadable } from './unreadable';
import { Graph } from '../graph/graph';
import { ExposureValidationProps, ExposureViolatingResource, IExposureValidationContext } from '../judgement/validation-context';
import { nothingRead } from '../reading/nothing-read';
import { readPaths } from '../reading/read-paths';
import { fails, placesOf, ReportedPlace } from '../report/findings/reported-finding';

/** Judges files for cdk8s-cli, which knows failures only: what does not fail is left to `cdk8s-exposure check`. */
export async function validateFiles(context: IExposureValidationContext, { config, strict = false }: ExposureValidationProps): Promise<void> {
  const { manifests: paths, report } = context;
  const own = settingsOf({ paths, config, strict, ingressClasses: [], external: [], packs: [], severities: [], quiet: true, help: false });
  const read = await readPaths(paths, async () => Buffer.alloc(0), () => undefined);
  const settings = withExternal(own, read.externalObjects);
  const nothing = paths.length === 0 ? undefined : nothingRead(paths, read);
  const { manifests, files } = read;
  const problems = nothing === undefined ? read.problems : [nothing];
  const findings = [...problems.map(unreadable), ...reportOf(new Graph(manifests, settings.facts), files, settings).findings];
  const failing = findings.filter((finding) => fails(finding, settings.strict));
  for (const finding of failing) {
    const { id, message, fix } = finding;
    report.addViolation({ ruleName: id, recommendation: message, fix, violatingResources: placesOf(finding).map(placeOf) });
  }
  report.submit(failing.length === 0 ? 'success' : 'failure');
}

/** By the bare name cdk8s-cli finds the construct. */
function placeOf({ object = '', file = '', field, line }: ReportedPlace): ExposureViolatingResource {
  const at = line === undefined ? undefined : field === undefined ? `line ${line}` : `(line ${line})`;
  const place = [field, at].filter((part) => part !== undefined).join(' ');
  return { resourceName: object.slice(object.lastIndexOf('/') + 1).replace(/^\S+ /, ''), locations: place === '' ? [] : [place], manifestPath: file };
}
