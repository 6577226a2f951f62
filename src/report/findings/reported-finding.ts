import { Finding } from '../../checks/finding';
import { isAtLeast, Severity } from '../../checks/severity';

/** A finding as reports show it: texts and numbers only. */
export interface ReportedFinding {
  readonly id: string;
  readonly severity: Severity;
  /** 'Service shop/web'; nothing if it is about no object. */
  readonly object?: string;
  readonly construct?: string;
  readonly file?: string;
  /** Counted from 1. */
  readonly line?: number;
  /** Nothing for the object as a whole. */
  readonly field?: string;
  readonly message: string;
  readonly fix: string;
  readonly related: readonly string[];
  readonly acknowledgedBecause?: string;
}

export function reported(finding: Finding, acknowledgedBecause?: string): ReportedFinding {
  const { id, severity, at, origin, field, message, fix, related } = finding;
  return {
    id,
    severity,
    object: at?.toString(),
    construct: origin.construct,
    file: origin.file,
    line: origin.lineOf?.(field),
    field: field === '' ? undefined : field,
    message,
    fix,
    related: related.length === 0 ? NONE : related.map(String),
    acknowledgedBecause,
  };
}

/** One list for all of them: there may be hundreds of thousands. */
const NONE: readonly string[] = [];

/** Whether a finding has to be mended before anything is applied. */
export function fails({ severity, acknowledgedBecause }: Pick<ReportedFinding, 'severity' | 'acknowledgedBecause'>, strict: boolean): boolean {
  return acknowledgedBecause === undefined && isAtLeast(severity, strict ? Severity.WARNING : Severity.ERROR);
}
