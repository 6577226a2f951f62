/** How bad a finding is. */
export enum Severity {
  /** The API server or one of its allocators will refuse it, or an object is lost. It cannot be acknowledged. */
  FATAL = 'fatal',
  /** It is accepted, and certainly does not work, or is certainly wider open than was said. */
  ERROR = 'error',
  /** It is probably broken, or breaks at the next rollout, drain or change. */
  WARNING = 'warning',
  /** The cluster decides. */
  INFO = 'info',
}

const ORDER = [Severity.INFO, Severity.WARNING, Severity.ERROR, Severity.FATAL];

/** Whether a severity is at least as bad as another. */
export function isAtLeast(severity: Severity, other: Severity): boolean {
  return ORDER.indexOf(severity) >= ORDER.indexOf(other);
}
