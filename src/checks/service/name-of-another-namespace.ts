import { Check } from '../check';
import { isExternal } from '../facts';
import { allContainers } from '../pod/all-containers';
import { Severity } from '../severity';

/** A host without dots, in a URL, with a port, or alone. */
const HOST = /^(?<scheme>[a-z][a-z0-9+.-]*:\/\/(?:[^@/\s]*@)?)?(?<host>[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?)(?<port>:\d{1,5})?(?:\/\S*)?$/;
const SETTING = /(?:HOST|HOSTNAME|ADDR|ADDRESS|URL|URI|SERVER|ENDPOINT|SERVICE)S?$/i;
const LONGEST = 2048;

export const NAME_OF_ANOTHER_NAMESPACE: Check = {
  id: 'service/name-of-another-namespace',
  title: 'a container calls a Service of another namespace by its short name',
  severity: Severity.WARNING,
  cause: 'A name without a namespace means a Service of the same namespace: there is none, or a different one later.',
  fix: "write the name as '<service>.<namespace>'",
  links: ['https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#namespaces-of-services'],
  *find(graph, facts) {
    for (const workload of graph.workloads) {
      const { namespace } = workload;
      for (const container of namespace === '' ? [] : allContainers(workload)) {
        for (const variable of container.children('env')) {
          const host = hostOf(variable.text('name') ?? '', variable.text('value') ?? '');
          if (host === undefined || graph.service(namespace, host) !== undefined || isExternal(facts, 'Service', namespace, host)) {
            continue;
          }
          const other = graph.resources.findAnywhere('/Service', host)[0];
          if (other !== undefined && other.namespace !== '') {
            yield {
              at: workload.resource,
              field: variable.pathOf('value'),
              message: `calls '${host}', but in '${namespace}' there is no such Service, only ${other}`,
              fix: `write the name as '${host}.${other.namespace}'`,
              related: [other],
            };
          }
        }
      }
    }
  },
};

function hostOf(name: string, value: string): string | undefined {
  const { scheme, host, port } = (value.length > LONGEST ? undefined : HOST.exec(value)?.groups) ?? {};
  return scheme !== undefined || port !== undefined || SETTING.test(name) ? host : undefined;
}
