import { Manifest } from './controller';
import { ADDRESS_ANNOTATION } from './metallb';

export interface LoadBalancerProps {
  readonly name: string;
  readonly namespace: string;
  readonly address: string;
  readonly selector: { readonly [name: string]: string };
}

/** A Service that leads an address to the ports `http` and `https` of pods, which see the client's address. */
export function loadBalancer({ name, namespace, address, selector }: LoadBalancerProps): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace, annotations: { [ADDRESS_ANNOTATION]: address } },
    spec: {
      type: 'LoadBalancer',
      externalTrafficPolicy: 'Local',
      selector,
      ports: [{ name: 'http', port: 80, targetPort: 'http' }, { name: 'https', port: 443, targetPort: 'https' }],
    },
  };
}

export function ingressClass(name: string, controller: string): Manifest {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass', metadata: { name }, spec: { controller } };
}
