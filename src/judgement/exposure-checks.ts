import { IConstruct } from 'constructs';
import { AppChecks, appChecksOf } from './app-checks';
import { ExposureFinding } from './exposure-finding';
import { Severity } from '../checks/severity';
import { lateVerdict } from '../late';
import { invalidConstruct, PropertyProblem } from '../text/invalid';
import { CheckPack } from '../values/check-pack';

/**
 * How the checks of an app are run.
 */
export interface ExposureChecksOptions {
  /**
   * Whether the app is judged at all. If not, every synthesis says so on the
   * standard error stream.
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * Whether warnings fail the synthesis too.
   *
   * @default false
   */
  readonly strict?: boolean;

  /**
   * Groups of checks that are run on top of those that always are, linters/no-requests to linters/few-replicas.
   *
   * @default - none
   */
  readonly packs?: CheckPack[];

  /**
   * Severities of single checks, by their ids, that are higher than usual. Of a
   * finding that is worse already nothing is changed.
   *
   * @default - every check has the severity that the catalogue says
   */
  readonly severities?: { readonly [id: string]: Severity };

  /**
   * The file to which every synthesis writes all findings, acknowledged ones and
   * what is assumed included, as JSON.
   *
   * @default - no file is written
   */
  readonly reportFile?: string;
}

/**
 * Judges the exposure of a whole app whenever it is synthesized: errors fail the
 * synthesis, warnings are printed to stderr.
 *
 * Every construct of this library attaches it. An app without any attaches it
 * with `ExposureChecks.of`. What the clusters are like is said by `TargetCluster`.
 *
 * @see https://github.com/cdk8s-exposure/cdk8s-exposure/blob/main/docs/checking.md
 *
 * @example
 * ExposureChecks.configure(chart, { strict: true, severities: { 'service-to-pod/no-readiness-probe': Severity.ERROR } });
 */
export class ExposureChecks {
  /**
   * The checks of the app that a construct belongs to. They are attached if they
   * are not yet.
   */
  public static of(scope: IConstruct): ExposureChecks {
    return new ExposureChecks(appChecksOf(scope));
  }

  /**
   * Says how the app is judged. What is left out stays as it was.
   */
  public static configure(scope: IConstruct, options: ExposureChecksOptions): ExposureChecks {
    const problems: PropertyProblem[] = [];
    if (options.reportFile !== undefined && options.reportFile.trim() === '') {
      problems.push({ property: 'reportFile', rule: 'must be the path of a file', value: options.reportFile, fix: 'leave it out if no file is to be written' });
    }
    if (options.severities !== undefined) {
      problems.push(...lateVerdict().severityProblems(options.severities));
    }
    if (problems.length > 0) {
      throw invalidConstruct(scope, 'ExposureChecks', problems);
    }
    const checks = appChecksOf(scope);
    checks.configure(options);
    return new ExposureChecks(checks);
  }

  /**
   * Accepts what a check finds in a part of an app, with a reason. What the API
   * server would refuse cannot be accepted. One that matches nothing is a warning
   * itself.
   *
   * @param scope the part: a construct and all below it
   * @param id the check, for example `load-balancer/open-to-everybody`
   * @param reason why it is right as it is
   */
  public static acknowledge(scope: IConstruct, id: string, reason: string): void {
    const problems: PropertyProblem[] = [];
    if (id.trim() === '') {
      problems.push({ property: 'id', rule: 'must be the id of a check', value: id, fix: "write it as the finding shows it, for example 'load-balancer/open-to-everybody'" });
    }
    if (reason.trim() === '') {
      problems.push({ property: 'reason', rule: 'must be given', value: reason, fix: 'say why it is right as it is' });
    }
    if (problems.length > 0) {
      throw invalidConstruct(scope, 'ExposureChecks.acknowledge', problems);
    }
    appChecksOf(scope).acknowledge({ scope, id, reason });
  }

  private constructor(private readonly checks: AppChecks) {}

  /**
   * Judges the app as it is now: all findings, the acknowledged ones included.
   *
   * @throws if an object of the app cannot be rendered
   */
  public findings(): ExposureFinding[] {
    return this.checks.findings();
  }
}
