import { NEWEST_MINOR, OLDEST_MINOR } from '../api-rules/generated/versions';
import { invalidValue } from '../text/invalid';

/**
 * A minor version of Kubernetes, for example 1.32.
 */
export class KubernetesVersion {
  /** Kubernetes 1.32. */
  public static readonly V1_32 = new KubernetesVersion(32);

  /** Kubernetes 1.33. */
  public static readonly V1_33 = new KubernetesVersion(33);

  /** Kubernetes 1.34. */
  public static readonly V1_34 = new KubernetesVersion(34);

  /** Kubernetes 1.35. */
  public static readonly V1_35 = new KubernetesVersion(35);

  /** Kubernetes 1.36. */
  public static readonly V1_36 = new KubernetesVersion(36);

  /**
   * A version as text, such as one that is configured elsewhere.
   *
   * @param version `1.<minor>`, from 1.32, the oldest version that the emitted
   * manifests can run on, to 1.36, the newest that this library knows
   */
  public static of(version: string): KubernetesVersion {
    const match = /^1\.([1-9][0-9]{1,2})$/.exec(version);
    const minor = match ? Number(match[1]) : 0;
    if (minor < OLDEST_MINOR || minor > NEWEST_MINOR) {
      throw invalidValue('KubernetesVersion.of', [{
        property: 'version',
        rule: `must be 1.${OLDEST_MINOR} to 1.${NEWEST_MINOR}, written as '1.<minor>'`,
        value: version,
        fix: `write for example '1.${OLDEST_MINOR}'`,
      }]);
    }
    return new KubernetesVersion(minor);
  }

  private constructor(
    /** The minor number: 32 for Kubernetes 1.32. */
    public readonly minor: number,
  ) {}

  /**
   * The version as text, for example `1.32`.
   */
  public get label(): string {
    return `1.${this.minor}`;
  }
}
