import { OLD_VERSIONS } from './api-versions';
import { Check } from '../check';
import { Severity } from '../severity';

/** Gateway API is installed by itself: its versions do not follow those of Kubernetes. */
const GATEWAY_API = 'gateway.networking.k8s.io/v1alpha2';
const IN_VERSION_ONE = new Set(['Gateway', 'GatewayClass', 'HTTPRoute', 'GRPCRoute']);

export const OLD_API_VERSION: Check = {
  id: 'identity/old-api-version',
  title: 'an API version is removed from Kubernetes, or will be',
  severity: Severity.FATAL,
  cause: 'A cluster of that version does not know the object: it is refused, and with it often all that is applied together with it.',
  fix: "write the current 'apiVersion' of the kind",
  links: ['https://kubernetes.io/docs/reference/using-api/deprecation-guide/'],
  *find({ resources }, { maxMinor }) {
    for (const at of resources.all) {
      const { apiVersion, kind } = at;
      if (apiVersion === GATEWAY_API && IN_VERSION_ONE.has(kind)) {
        const message = `'${apiVersion}' of ${kind} is not served by current releases of Gateway API`;
        yield { at, field: 'apiVersion', message, fix: "write 'gateway.networking.k8s.io/v1'", severity: Severity.WARNING };
      }
      const served = OLD_VERSIONS.get(`${apiVersion} ${kind}`);
      if (served === undefined || served.deprecated > maxMinor) {
        continue;
      }
      const { deprecated, removed, successor } = served;
      const isRemoved = removed !== undefined && removed <= maxMinor;
      const fix = successor === undefined ? 'remove it, nothing has taken its place' : `write '${successor}', whose fields may differ`;
      const message = isRemoved
        ? `'${apiVersion}' of ${kind} is gone since Kubernetes 1.${removed}, and these manifests are for up to 1.${maxMinor}`
        : `'${apiVersion}' of ${kind} is deprecated since Kubernetes 1.${deprecated}`;
      yield { at, field: 'apiVersion', message, fix, severity: isRemoved ? Severity.FATAL : Severity.WARNING };
    }
  },
};
