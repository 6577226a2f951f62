import { remembered } from '../collections/remembered';
import { likelyProviders } from '../graph/load-balancer-provider';
import { Resource } from '../graph/resource';
import { Service, ServicePort } from '../graph/service';
import { readerOf } from '../providers/reader-of';
import { balancersOf } from '../providers/reading';

/** Whether the provider of a load balancer ends TLS at one of its ports. */
export function endsTls({ resource }: Service, { name = '', number, protocol }: ServicePort): boolean {
  const ports = tlsPortsOf(resource);
  return protocol === 'TCP' && ports.length > 0 && ['*', name, String(number)].some((port) => ports.includes(port));
}

const tlsPortsOf = remembered((service: Resource): readonly string[] => {
  const services = (type: string) => type === service.type ? [service.object] : [];
  const readers = service.annotations.size === 0 ? [] : likelyProviders(service).flatMap((provider) => readerOf(provider) ?? []);
  return readers.flatMap((reader) => balancersOf(reader, services)).flatMap(({ balancer }) => balancer.tlsPorts ?? []);
});
