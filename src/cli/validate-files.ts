import { reportOf } from './judged-files';
import { settingsOf } from './settings';
import type { ExposureValidationProps, IExposureValidationContext } from '../exposure-validation';
import { Graph } from '../graph/graph';
import { readPaths } from '../reading/read-paths';
import { fails } from '../report/findings/reported-finding';

/** Judges files for cdk8s-cli, which knows failures only: what does not fail is left to `cdk8s-exposure check`. */
export async function validateFiles(context: IExposureValidationContext, { config, strict = false }: ExposureValidationProps): Promise<void> {
  const { manifests: paths, report } = context;
  const settings = settingsOf({ paths, config, strict, ingressClasses: [], external: [], packs: [], severities: [], quiet: true, help: false });
  const { manifests, problems, files } = await readPaths(paths, () => Buffer.alloc(0), () => undefined);
  for (const { file, line, message, fix } of problems) {
    report.addViolation({
      ruleName: 'unreadable',
      recommendation: message,
      fix,
      violatingResources: [{ resourceName: '', locations: line === undefined ? [] : [`line ${line}`], manifestPath: file }],
    });
  }
  const failing = reportOf(new Graph(manifests), files, settings).findings.filter((finding) => fails(finding, settings.strict));
  for (const { id, object = '', file = '', field, line, message, fix } of failing) {
    const locations = field === undefined ? [] : [line === undefined ? field : `${field} (line ${line})`];
    report.addViolation({
      ruleName: id,
      recommendation: message,
      fix,
      violatingResources: [{ resourceName: object.slice(object.lastIndexOf('/') + 1).replace(/^\S+ /, ''), locations, manifestPath: file }],
    });
  }
  report.submit(failing.length + problems.length === 0 ? 'success' : 'failure');
}
