/** A rule that resources violate, as cdk8s-cli shows it. */
export interface ExposureViolation {
  /** The check: `service-to-pod/selects-no-pods`. */
  readonly ruleName: string;
  /** What is wrong. */
  readonly recommendation: string;
  /** What to do. */
  readonly fix: string;
  /** Where. */
  readonly violatingResources: ExposureViolatingResource[];
}

/** A resource that violates a rule, as cdk8s-cli shows it. */
export interface ExposureViolatingResource {
  /** The name of the resource. */
  readonly resourceName: string;
  /** The fields, each with its line. */
  readonly locations: string[];
  /** The file that holds it. */
  readonly manifestPath: string;
}

/** Where a validation of cdk8s-cli reports. */
export interface IExposureValidationReport {
  /**
   * Adds a violation.
   *
   * @param violation the rule and where it is violated
   */
  addViolation(violation: ExposureViolation): void;

  /**
   * Ends the report.
   *
   * @param status `success` or `failure`
   */
  submit(status: string): void;
}

/** What cdk8s-cli hands to a validation. */
export interface IExposureValidationContext {
  /** The files that were synthesized. */
  readonly manifests: string[];

  /** Where to report. */
  readonly report: IExposureValidationReport;
}

/**
 * The `properties` of the validation in `cdk8s.yaml`.
 */
export interface ExposureValidationProps {
  /**
   * Whether warnings fail the validation too.
   *
   * @default false, unless the configuration file says so
   */
  readonly strict?: boolean;

  /**
   * The configuration file, as for the command line.
   *
   * @default cdk8s-exposure.yaml, if there is one
   */
  readonly config?: string;
}
