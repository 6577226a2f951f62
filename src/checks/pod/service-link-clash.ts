import { allContainers, nameOf } from './all-containers';
import { imageName } from './image-name';
import { Fields } from '../../api-rules/fields';
import { remembered } from '../../collections/remembered';
import { Graph } from '../../graph/graph';
import { Service } from '../../graph/service';
import { Check } from '../check';
import { Severity } from '../severity';

/** Settings that come with one for the port. */
const SIBLING = /^(.+)_(?:HOST|HOSTNAME|ADDRESS|SERVER)$/;
/** Programs that read `<NAME>_PORT`, by the last part of their image, and the name of the Service that breaks them. */
const READERS: ReadonlyMap<string, string> = new Map([
  ['vllm-openai', 'VLLM'],
  ['kibana', 'KIBANA'],
  ['mlflow', 'MLFLOW'],
  ['superset', 'SUPERSET'],
  ['authelia', 'AUTHELIA'],
]);

export const SERVICE_LINK_CLASH: Check = {
  id: 'pod/service-link-clash',
  title: 'a variable that Kubernetes makes of a Service takes the place of a setting',
  severity: Severity.WARNING,
  cause: "For every Service of its namespace a pod gets variables such as 'REDIS_PORT=tcp://10.0.0.1:6379': who expects a number there fails.",
  fix: "set 'enableServiceLinks: false' in the pod, or give the variable a value",
  links: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#environment-variables',
    'https://github.com/elastic/cloud-on-k8s/issues/1987',
  ],
  *find(graph) {
    for (const workload of graph.workloads) {
      const { podSpec, namespace, resource: at } = workload;
      if (podSpec.flag('enableServiceLinks') === false) {
        continue;
      }
      for (const container of allContainers(workload)) {
        const given = new Set([...container.children('env').map((variable) => variable.text('name') ?? ''), ...fromMaps(graph, namespace, container)]);
        const reader = READERS.get(imageName(container.text('image') ?? '').base);
        const prefixes = new Set([...(reader === undefined ? [] : [reader]), ...siblings(given)]);
        for (const prefix of prefixes) {
          const service = linksOf(graph).get(`${namespace}/${prefix}`);
          if (service !== undefined && !given.has(`${prefix}_PORT`)) {
            const value = `tcp://10.0.0.1:${service.ports[0].number}`;
            const message = `leaves ${prefix}_PORT of ${nameOf(container)} to the ${service.resource}, which sets it to an address like '${value}'`;
            yield { at, field: container.pathOf('env'), message, related: [service.resource], commonCause: `${service.resource}` };
          }
        }
      }
    }
  },
};

/** The variables that a container gets from whole ConfigMaps and Secrets of these manifests. */
function fromMaps({ resources }: Graph, namespace: string, container: Fields): string[] {
  return container.children('envFrom').flatMap((source) => {
    const prefix = source.text('prefix') ?? '';
    const configMap = resources.find('/ConfigMap', namespace, source.child('configMapRef')?.text('name') ?? '');
    const secret = resources.find('/Secret', namespace, source.child('secretRef')?.text('name') ?? '');
    const keys: string[] = [];
    [configMap?.fields, secret?.fields].forEach((fields) =>
      ['data', 'stringData'].forEach((name) => fields?.eachEntry(name, (key) => keys.push(`${prefix}${key}`))));
    return keys;
  });
}

function siblings(names: ReadonlySet<string>): string[] {
  return [...names].map((name) => SIBLING.exec(name)?.[1]).filter((prefix) => prefix !== undefined && !prefix.endsWith('_SERVICE')) as string[];
}

/** The Services that become variables, by the start of those. */
const linksOf = remembered(({ services }: Graph): ReadonlyMap<string, Service> => {
  const linked = services.filter(({ isHeadless, type, ports }) => !isHeadless && type !== 'ExternalName' && ports.length > 0);
  return new Map(linked.map((service) => [`${service.namespace}/${service.name.toUpperCase().replace(/-/g, '_')}`, service]));
});
