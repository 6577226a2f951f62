import { isPortNumber } from '../api-rules/formats/port-number';
import { staticBandMax } from '../api-rules/static-band';
import { invalidValue, PropertyProblem } from '../text/invalid';

/**
 * The ports that a cluster may open on its nodes, `--service-node-port-range`
 * of its API server.
 */
export class NodePortRange {
  /**
   * The range of a cluster that was not told otherwise: 30000 to 32767.
   */
  public static readonly DEFAULT = new NodePortRange(30000, 32767);

  /**
   * The range of a cluster whose API server was given another one.
   *
   * @param min the lowest port, 1 to 65535
   * @param max the highest port, not below `min`
   */
  public static of(min: number, max: number): NodePortRange {
    const problems: PropertyProblem[] = [];
    for (const [property, value] of Object.entries({ min, max })) {
      if (!isPortNumber(value)) {
        problems.push({ property, rule: 'must be a whole number from 1 to 65535', value, fix: "write for example 'NodePortRange.of(30000, 32767)'" });
      }
    }
    if (problems.length === 0 && max < min) {
      problems.push({ property: 'max', rule: `must not be below 'min' (${min})`, value: max, fix: 'swap the two' });
    }
    if (problems.length > 0) {
      throw invalidValue('NodePortRange.of', problems);
    }
    return new NodePortRange(min, max);
  }

  private constructor(
    /** The lowest port. */
    public readonly min: number,
    /** The highest port. */
    public readonly max: number,
  ) {}

  /**
   * The highest port of the band that Kubernetes does not hand out by itself
   * while others are free, so that a pinned port is best chosen from `min` to
   * here: 30085 in the default range.
   *
   * @see https://kubernetes.io/blog/2023/05/11/nodeport-dynamic-and-static-allocation/
   */
  public get staticBandMax(): number {
    return staticBandMax(this) ?? this.max;
  }
}
