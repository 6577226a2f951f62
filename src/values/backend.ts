import { isPortNumber } from '../api-rules/formats/port-number';
import { selectingLabelProblems } from '../api-rules/selecting-labels';
import { invalidValue, PropertyProblem } from '../text/invalid';

const EXAMPLE = 'app: "legacy"';

/**
 * What is known of a backend.
 */
export interface BackendOptions {
  /**
   * The port of the pods, 1 to 65535.
   *
   * @default - not known, and to be given where the backend is used
   */
  readonly port?: number;
}

/**
 * Who answers, where it is no `IPodSelector` of cdk8s-plus-27: a workload of a
 * newer cdk8s-plus, of a Helm chart or of plain YAML.
 *
 * @example
 * Backend.labels({ app: 'legacy' }, { port: 8080 })
 */
export class Backend {
  /**
   * Pods of the namespace of the chart that have these labels. Check service-to-pod/selects-no-pods says when
   * the app has none; name `Pod` in `externalObjects` of `TargetCluster` if
   * something else starts them.
   *
   * @param labels the labels that a Service selects the pods by, at least one:
   * of a workload of any cdk8s-plus its `matchLabels`
   */
  public static labels(labels: { [key: string]: string }, options: BackendOptions = {}): Backend {
    const problems = [...labelProblems(labels), ...portProblems(options)];
    if (problems.length > 0) {
      throw invalidValue('Backend.labels', problems);
    }
    return new Backend({ ...labels }, options.port);
  }

  private constructor(
    /** @internal */
    public readonly _labels: { readonly [key: string]: string },
    /** @internal */
    public readonly _port?: number,
  ) {}

  /**
   * The labels, in the order of their keys.
   *
   * @internal
   */
  public get _text(): string {
    return Object.keys(this._labels).sort().map((key) => `${key}=${this._labels[key]}`).join(',');
  }
}

function labelProblems(labels: { [key: string]: string }): PropertyProblem[] {
  const none = { property: 'labels', rule: 'must hold at least one label, because none would select every pod', value: labels, fix: `write for example '${EXAMPLE}'` };
  return Object.keys(labels).length === 0 ? [none] : selectingLabelProblems('labels', labels, EXAMPLE);
}

function portProblems({ port }: BackendOptions): PropertyProblem[] {
  return port === undefined || isPortNumber(port) ? [] : [{ property: 'port', rule: 'must be a whole number from 1 to 65535', value: port, fix: 'write for example 8080' }];
}
