import { remembered } from '../collections/remembered';
import { SeenObject } from '../controllers/seen-objects';
import { likelyProviders } from '../graph/load-balancer-provider';
import { Resource } from '../graph/resource';
import { Service, ServicePort } from '../graph/service';
import { clientTlsOf } from '../providers/client-tls-of';
import { readerOf } from '../providers/reader-of';
import { balancersOf } from '../providers/reading';

type IsTls = (port: ServicePort) => boolean;

/** Whether clients speak TLS at a port of a load balancer, by what its provider reads. */
export function endsTls({ resource }: Service, port: ServicePort): boolean {
  return port.protocol === 'TCP' && isTlsOf(resource)(port);
}

const isTlsOf = remembered((service: Resource): IsTls => {
  const providers = service.annotations.size === 0 ? [] : likelyProviders(service);
  const answers = providers.flatMap((provider): IsTls[] => {
    const [reader, clientTls] = [readerOf(provider), clientTlsOf(provider)];
    const balancers = reader === undefined ? [] : balancersOf(reader, (type) => type === service.type ? [service.object] : []);
    const { annotations } = new SeenObject(service.type, service.object, provider.annotationPrefixes);
    return [
      ...balancers.map(({ balancer: { tlsPorts = [] } }): IsTls => ({ name = '', number }) => ['*', name, `${number}`].some((port) => tlsPorts.includes(port))),
      ...(clientTls === undefined ? [] : [({ number }: ServicePort) => clientTls(annotations, number)]),
    ];
  });
  return (port) => answers.some((isTls) => isTls(port));
});
