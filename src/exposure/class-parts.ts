import { servingController } from './ingress-controllers';
import { knownPart, Part, partOf } from './part';
import { SeenCluster } from './seen-cluster';
import { push } from '../collections/push';
import { HTTP_PROXY } from '../controllers/contour/facts';
import { CLASS_ANNOTATION, contourReader, proxyClassOf } from '../controllers/contour/read';
import { ControllerReader } from '../controllers/controller';
import { ingressReader } from '../controllers/ingress-readers';
import { classNameOf, INGRESS, INGRESS_CLASS } from '../controllers/ingress-rules';
import { Graph } from '../graph/graph';
import { Resource } from '../graph/resource';

/** Objects of one class that are read together. */
interface ClassGroup {
  readonly reader: ControllerReader;
  readonly className?: string;
  readonly objects: Map<string, Resource[]>;
}

/** What the classes of Ingresses and HTTPProxies serve: those of which more is known, and all others. */
export function classParts(graph: Graph, cluster: SeenCluster): Part[] {
  const { controllers = [] } = graph.facts;
  const facts = new Map(controllers.flatMap((one) => one.controller === 'gateway-api' ? [] : [[one.className, one] as const]).reverse());
  const groups = new Map<string, ClassGroup>();
  const add = (key: string, resource: Resource, className: string | undefined, makeReader: () => ControllerReader): void => {
    const group = groups.get(key) ?? { reader: makeReader(), className, objects: new Map<string, Resource[]>() };
    groups.set(key, group);
    push(group.objects, resource.type, resource);
  };
  const classes = cluster.seenWith([INGRESS_CLASS, CLASS_ANNOTATION]);
  for (const ingress of graph.resources.ofType(INGRESS)) {
    const className = classNameOf(classes.lookAt(ingress));
    if (!facts.has(className)) {
      const controller = servingController(graph, ingress);
      add(JSON.stringify([controller?.name, className]), ingress, className, () => ingressReader(controller, className));
    }
  }
  for (const proxy of graph.resources.ofType(HTTP_PROXY)) {
    const className = proxyClassOf(classes.lookAt(proxy));
    if (facts.get(className)?.controller !== 'contour') {
      add(JSON.stringify([HTTP_PROXY, className]), proxy, className, () => contourReader(className));
    }
  }
  return [
    ...[...facts.values()].map((one) => knownPart(one, cluster)),
    ...[...groups.values()].map(({ reader, className, objects }) =>
      partOf(reader, cluster.seenWith(reader.annotationPrefixes), objectsFor(objects), className)),
  ];
}

/** A controller with several kinds of objects reads of each only those of the group. */
function objectsFor(objects: ReadonlyMap<string, readonly Resource[]>): ReadonlyMap<string, readonly Resource[]> {
  return new Map([INGRESS, HTTP_PROXY].map((type) => [type, objects.get(type) ?? []]));
}
