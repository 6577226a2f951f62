import { Finding } from '../../checks/finding';
import { isAtLeast, Severity } from '../../checks/severity';
import { Resource } from '../../graph/resource';

/** Where something is found. */
export interface ReportedPlace {
  /** 'Service shop/web'; nothing if it is about no object. */
  readonly object?: string;
  readonly construct?: string;
  readonly file?: string;
  /** Counted from 1. */
  readonly line?: number;
  /** Nothing for the object as a whole. */
  readonly field?: string;
  readonly message: string;
}

/** A finding as reports show it, with all the places that it has for the same reason: texts and numbers only. */
export interface ReportedFinding extends ReportedPlace {
  readonly id: string;
  readonly severity: Severity;
  readonly fix: string;
  readonly related: readonly string[];
  readonly also?: readonly ReportedPlace[];
  readonly acknowledgedBecause?: string;
}

/** Of the places of a finding so many are named where people read them. */
export const MOST_PLACES = 20;

export function reported({ finding, also = NONE, related = finding.related, acknowledgedBecause }: Found): ReportedFinding {
  const { id, severity, fix } = finding;
  return {
    id,
    severity,
    ...placeOf(finding),
    fix,
    related: related.length === 0 ? NONE : related.map(String),
    also: also.length === 0 ? undefined : also.map(placeOf),
    acknowledgedBecause,
  };
}

/** A finding with the other places that it has for the same reason, and the objects that have to do with one of them. */
interface Found {
  readonly finding: Finding;
  readonly also?: readonly Finding[];
  readonly related?: readonly Resource[];
  readonly acknowledgedBecause?: string;
}

function placeOf({ at, origin, field, message }: Finding): ReportedPlace {
  return {
    object: at?.toString(),
    construct: origin.construct,
    file: origin.file,
    line: origin.lineOf?.(field),
    field: field === '' ? undefined : field,
    message,
  };
}

/** All places of a finding, the first one first. */
export function placesOf(finding: ReportedFinding): readonly ReportedPlace[] {
  return [finding, ...finding.also ?? []];
}

/** 'Service shop/web spec.ports[0].nodePort' */
export function subjectOf({ object, field }: ReportedPlace): string {
  return [object, field].filter((part) => part !== undefined).join(' ');
}

/** One list for all of them: there may be hundreds of thousands. */
const NONE: readonly never[] = [];

/** Whether a finding has to be mended before anything is applied. */
export function fails({ severity, acknowledgedBecause }: Pick<ReportedFinding, 'severity' | 'acknowledgedBecause'>, strict: boolean): boolean {
  return acknowledgedBecause === undefined && isAtLeast(severity, strict ? Severity.WARNING : Severity.ERROR);
}
