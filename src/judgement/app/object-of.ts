import { ApiObject } from 'cdk8s';
import { remembered } from '../../collections/remembered';
import { Graph } from '../../graph/graph';
import { Resource } from '../../graph/resource';

/** The object of a cluster that a construct has become; nothing if it is lost there. */
export function objectOf(graph: Graph, apiObject: ApiObject): Resource | undefined {
  return objectsOf(graph).get(apiObject.node.path);
}

const objectsOf = remembered((graph: Graph) => new Map(graph.resources.applied.map((resource) => [resource.origin.construct, resource])));
