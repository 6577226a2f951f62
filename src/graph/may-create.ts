import { Graph } from './graph';
import { Resource } from './resource';
import { remembered } from '../collections/remembered';

/** What an object is made of, where it makes others: plural names, as roles have them. */
export type Created = 'secrets' | 'pods' | 'deployments' | 'statefulsets' | 'daemonsets' | 'jobs' | 'services';

/** By what a role lets an account create, the namespaces where the pods of some workload have such an account. */
const namespacesByCreated = remembered((graph: Graph): ReadonlyMap<string, ReadonlySet<string>> => {
  const accounts = new Set(graph.workloads.map(({ namespace, podSpec }) => accountOf(namespace, podSpec.text('serviceAccountName') || 'default')));
  const found = new Map<string, Set<string>>();
  for (const binding of [...graph.resources.ofType(`${RBAC}/RoleBinding`), ...graph.resources.ofType(`${RBAC}/ClusterRoleBinding`)]) {
    const subjects = binding.fields.children('subjects').filter((subject) => subject.text('kind') === 'ServiceAccount');
    const namespaces = subjects.flatMap((subject) => {
      const namespace = subject.text('namespace') || binding.namespace;
      return accounts.has(accountOf(namespace, subject.text('name') ?? '')) ? [namespace] : [];
    });
    for (const created of namespaces.length === 0 ? [] : createdBy(binding, graph)) {
      const known = found.get(created) ?? new Set<string>();
      // what is bound in the whole cluster is looked for beside the pods only
      (binding.kind === 'RoleBinding' ? [binding.namespace] : namespaces).forEach((namespace) => known.add(namespace));
      found.set(created, known);
    }
  }
  return found;
});

const RBAC = 'rbac.authorization.k8s.io';
const ANYTHING = '*';

/** Whether a program among the manifests may create such an object in a namespace, so that no manifest shows it. */
export function mayBeCreated(graph: Graph, created: Created, namespace: string): boolean {
  return [created, ANYTHING].some((plural) => namespacesByCreated(graph).get(plural)?.has(namespace) === true);
}

function createdBy(binding: Resource, { resources }: Graph): readonly string[] {
  const roleRef = binding.fields.childOrEmpty('roleRef');
  const [kind, name] = [roleRef.text('kind') ?? '', roleRef.text('name') ?? ''];
  const role = resources.find(`${RBAC}/${kind}`, kind === 'Role' ? binding.namespace : '', name);
  if (role === undefined) {
    return kind === 'ClusterRole' && name === 'cluster-admin' ? [ANYTHING] : [];
  }
  const creating = role.fields.children('rules').filter((rule) => ['create', ANYTHING].some((verb) => rule.list('verbs').includes(verb)));
  return creating.flatMap((rule) => rule.list('resources').filter((plural): plural is string => typeof plural === 'string'));
}

function accountOf(namespace: string, name: string): string {
  return `${namespace}/${name}`;
}
