import { Check } from '../check';
import { Severity } from '../severity';

export const LOAD_BALANCER_IP: Check = {
  id: 'service/load-balancer-ip',
  title: "a load balancer gets its address by 'loadBalancerIP'",
  severity: Severity.WARNING,
  cause: 'The field is deprecated since Kubernetes 1.24, was never defined exactly, and many providers ignore it: the address may be another one.',
  fix: 'use the annotation of the provider for fixed addresses',
  links: ['https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer', 'https://github.com/kubernetes/kubernetes/pull/107235'],
  *find({ services }) {
    for (const { resource } of services) {
      const address = resource.spec.text('loadBalancerIP');
      if (address) {
        yield { at: resource, field: 'spec.loadBalancerIP', message: `asks for ${address} by a field that Kubernetes has deprecated` };
      }
    }
  },
};
