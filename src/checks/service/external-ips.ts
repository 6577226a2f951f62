import { Check } from '../check';
import { Severity } from '../severity';

export const EXTERNAL_IPS: Check = {
  id: 'service/external-ips',
  title: 'a Service takes external IPs',
  severity: Severity.ERROR,
  cause: 'Nobody checks whose addresses they are, so that a Service can draw the traffic of others to itself: many clusters refuse it.',
  fix: "use type LoadBalancer, or a NodePort, and remove 'externalIPs'",
  links: [
    'https://github.com/kubernetes/kubernetes/issues/97076',
    'https://kubernetes.io/docs/concepts/services-networking/service/#external-ips',
    'https://avd.aquasec.com/misconfig/ksv108',
  ],
  *find({ services }) {
    for (const { resource } of services) {
      const addresses = resource.spec.list('externalIPs').filter((address) => typeof address === 'string');
      if (addresses.length > 0) {
        const shown = addresses.slice(0, 3).join(', ') + (addresses.length > 3 ? ', ...' : '');
        yield { at: resource, field: 'spec.externalIPs', message: `draws the traffic for ${shown} to its pods` };
      }
    }
  },
};
