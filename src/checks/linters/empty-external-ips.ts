import { Check } from '../check';
import { Severity } from '../severity';

export const EMPTY_EXTERNAL_IPS: Check = {
  id: 'linters/empty-external-ips',
  title: 'a Service has an empty list of external IPs',
  severity: Severity.INFO,
  cause: 'It does nothing, but policies that forbid the field refuse the Service, since they look whether it is there.',
  fix: "remove 'externalIPs', in cdk8s-plus by 'ApiObject.of(service).addJsonPatch(JsonPatch.remove(...))'",
  links: [
    'https://kyverno.io/policies/best-practices/restrict-service-external-ips/restrict-service-external-ips/',
    'https://avd.aquasec.com/misconfig/ksv108',
  ],
  pack: 'linters',
  *find({ services }) {
    for (const { resource: at } of services) {
      if (at.spec.has('externalIPs') && at.spec.list('externalIPs').length === 0) {
        yield { at, field: 'spec.externalIPs', message: 'is an empty list, which policies refuse that forbid the field' };
      }
    }
  },
};
