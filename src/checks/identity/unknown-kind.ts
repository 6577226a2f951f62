import { OLD_VERSIONS } from './api-versions';
import { Advice } from './nearest-kind';
import { NEWEST_MINOR } from '../../api-rules/generated/versions';
import { BUILT_IN, CUSTOM, Kind, Kinds, partsOf } from '../../api-rules/kinds';
import { Versions } from '../../api-rules/refused-by';
import { isLaterVersion } from '../../api-rules/version-order';
import { Resource } from '../../graph/resource';
import { Check, Found } from '../check';
import { Severity } from '../severity';

/** identity/unknown-kind */
export const UNKNOWN_KIND: Check = {
  id: 'identity/unknown-kind',
  title: 'a kind is none of its API version, or the version none of its group',
  severity: Severity.FATAL,
  cause: 'The cluster does not know the object: it is refused, and with it often all that is applied together with it.',
  fix: 'write the kind and the API version as the documentation of Kubernetes has them',
  links: ['https://kubernetes.io/docs/reference/kubernetes-api/'],
  *find({ resources }, facts) {
    const advice = new Advice();
    for (const at of resources.all) {
      const found = unknownKind(at, at.origin.ruleOptions ?? facts, advice);
      if (found !== undefined) {
        yield found;
      }
    }
  },
};

function unknownKind(at: Resource, versions: Versions, advice: Advice): Found | undefined {
  const { kind, group } = at;
  const apiVersion = group === '' ? partsOf(at.apiVersion).version : at.apiVersion;
  const served = BUILT_IN.find(apiVersion, kind);
  if (served !== undefined) {
    return notServed(at, served, versions);
  }
  if (OLD_VERSIONS.has(`${apiVersion} ${kind}`)) {
    return undefined;
  }
  // The group of a custom kind has a dot, so nobody can add one to another group.
  if (BUILT_IN.hasGroup(group) || !group.includes('.')) {
    return newer(at, apiVersion, BUILT_IN) ?? { at, ...advice.for(apiVersion, kind) };
  }
  return CUSTOM.hasGroup(group) && CUSTOM.find(apiVersion, kind) === undefined ? unknownCustomKind(at, apiVersion, advice) : undefined;
}

/** Of a kind that not all versions of Kubernetes serve. */
function notServed(at: Resource, { minors }: Kind, { minMinor, maxMinor }: Versions): Found | undefined {
  if (minors === undefined || (minors.from <= minMinor && minors.to >= maxMinor)) {
    return undefined;
  }
  const { from, to } = minors;
  const when = to === NEWEST_MINOR ? `from Kubernetes 1.${from} on` : from === to ? `by Kubernetes 1.${from} only` : `by Kubernetes 1.${from} to 1.${to} only`;
  return {
    at,
    field: 'apiVersion',
    message: `'${at.apiVersion}' of ${at.kind} is served ${when}, and these manifests are for 1.${minMinor} to 1.${maxMinor}`,
    fix: 'write a version that all of them serve, or change the versions that the app is for',
    severity: from > maxMinor || to < minMinor ? Severity.FATAL : Severity.ERROR,
  };
}

/** Which kinds a controller brings depends on its version: only a name in other capitals is certainly misspelt. */
function unknownCustomKind(at: Resource, apiVersion: string, advice: Advice): Found | undefined {
  const meant = [...CUSTOM.all].find(({ group, name }) => group === at.group && name !== at.kind && name.toLowerCase() === at.kind.toLowerCase());
  return newer(at, apiVersion, CUSTOM) ?? (meant === undefined ? undefined : { at, ...advice.for(apiVersion, at.kind), severity: Severity.ERROR });
}

/** Nothing is known of a version that comes after all those of the kind, or of its group if the kind is new. */
function newer(at: Resource, apiVersion: string, kinds: Kinds): Found | undefined {
  const { group, version } = partsOf(apiVersion);
  const ofGroup = [...kinds.all].filter((kind) => kind.group === group);
  const ofKind = ofGroup.filter(({ name }) => name === at.kind);
  const known = ofKind.length > 0 ? ofKind : ofGroup;
  if (known.length === 0 || !known.every((kind) => isLaterVersion(version, kind.version))) {
    return undefined;
  }
  return {
    at,
    field: 'apiVersion',
    message: `'${at.apiVersion}' of ${at.kind} is unknown: it is newer than all that this library knows, up to Kubernetes 1.${NEWEST_MINOR}`,
    fix: 'write a version that is known, or look for a newer version of this library',
    severity: Severity.INFO,
  };
}
