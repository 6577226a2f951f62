/** The clusters that refuse something. */
export interface RefusedBy {
  /** The first minor version of Kubernetes that does: 36. It still accepts what an object in the cluster has already. */
  readonly since?: number;
  /** The last one. */
  readonly until?: number;
  /** What lets a cluster accept it all the same, and no manifest shows: 'the feature gate HPAScaleToZero is on'. */
  readonly unless?: string;
}

/** The Kubernetes versions that an object is meant for. */
export interface Versions {
  /** The lowest, as the number after the '1.': 32. */
  readonly minMinor: number;
  /** The highest: 36. */
  readonly maxMinor: number;
}

/** The clusters for which both hold. */
export function both(one: RefusedBy, other: RefusedBy): RefusedBy {
  const unless = [one.unless, other.unless].filter((reason) => reason !== undefined).join(' or ');
  const since = Math.max(one.since ?? 0, other.since ?? 0);
  const until = Math.min(one.until ?? Infinity, other.until ?? Infinity);
  return { ...(since > 0 && { since }), ...(until < Infinity && { until }), ...(unless !== '' && { unless }) };
}

/** Whether any of some versions refuses it. */
export function isRefusedByAny({ since = 0, until = Infinity }: RefusedBy, { minMinor, maxMinor }: Versions): boolean {
  return since <= maxMinor && until >= minMinor;
}

/** Whether all of them do, whatever else a cluster is like and has. */
export function isRefusedByAll({ since, until = Infinity, unless }: RefusedBy, { maxMinor }: Versions): boolean {
  return since === undefined && unless === undefined && until >= maxMinor;
}

/** What completes a rule: '(unless the feature gate HPAScaleToZero is on)'. */
export function conditionInWords({ since, until = Infinity, unless }: RefusedBy, { maxMinor }: Versions): string {
  const conditions = [
    since === undefined ? '' : `from Kubernetes 1.${since} on`,
    until < maxMinor ? `before Kubernetes 1.${until + 1}` : '',
    unless === undefined ? '' : `unless ${unless}`,
  ];
  return `(${conditions.filter((condition) => condition !== '').join(', ')})`;
}
