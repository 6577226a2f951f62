import { Fields } from '../../api-rules/fields';
import { Graph } from '../../graph/graph';
import { Resource } from '../../graph/resource';
import { Check, Found } from '../check';
import { Facts, isExternal } from '../facts';
import { Severity } from '../severity';
import { someOf } from '../some-of';

export const POLICY_WITHOUT_TARGET: Check = {
  id: 'gateway-api/policy-without-target',
  title: 'what a policy is attached to is not there',
  severity: Severity.WARNING,
  cause: 'The policy does nothing, and its status is the only place that says so: what it protects or limits stays open.',
  fix: "name an object of the policy's namespace, and a listener, rule or port that it has; if it exists in the cluster, name it in 'externalObjects'",
  links: ['https://gateway-api.sigs.k8s.io/geps/gep-713/', 'https://gateway-api.sigs.k8s.io/geps/gep-2648/'],
  *find(graph, facts) {
    for (const at of graph.resources.applied) {
      for (const ref of targetsOf(at)) {
        const found = problemOf(at, ref, graph, facts);
        if (found !== undefined) {
          yield found;
        }
      }
    }
  },
};

/** Other kinds of objects have a `targetRef` with the version of what it names, and no group. */
function targetsOf({ spec }: Resource): Fields[] {
  const single = spec.child('targetRef');
  return [...single === undefined ? [] : [single], ...spec.children('targetRefs')].filter((ref) => ref.has('group') && ref.has('kind') && ref.has('name'));
}

function problemOf(at: Resource, ref: Fields, { resources }: Graph, facts: Facts): Found | undefined {
  const [group, kind, name] = ['group', 'kind', 'name'].map((field) => ref.text(field) ?? '');
  const namespace = ref.text('namespace') || at.namespace;
  const target = resources.find(`${group}/${kind}`, namespace, name) ?? resources.find(`${group}/${kind}`, '', name);
  const section = ref.text('sectionName');
  if (target !== undefined) {
    const sections = sectionsOf(target);
    return section === undefined || section === '' || sections === undefined || sections.includes(section)
      ? undefined
      : { at, field: ref.pathOf('sectionName'), message: `is '${section}', and ${target} has ${someOf(sections) || 'none with a name'}`, severity: Severity.ERROR, related: [target] };
  }
  if (isExternal(facts, kind, namespace, name)) {
    return undefined;
  }
  const [elsewhere] = resources.findAnywhere(`${group}/${kind}`, name);
  const hint = elsewhere === undefined ? '' : `, only ${elsewhere} of another namespace`;
  return {
    at,
    field: ref.path,
    message: `names the ${kind} '${name}', which is not found in these manifests${hint}`,
    // what belongs to the whole cluster is rarely among the manifests of an app
    severity: namespace === at.namespace && kind !== 'GatewayClass' ? Severity.WARNING : Severity.INFO,
    related: elsewhere === undefined ? [] : [elsewhere],
  };
}

/** What a policy may be narrowed to: listeners of a Gateway, ports of a Service, rules of a route. */
function sectionsOf({ kind, spec }: Resource): string[] | undefined {
  const list = kind === 'Gateway' ? 'listeners' : kind === 'Service' ? 'ports' : ['HTTPRoute', 'GRPCRoute'].includes(kind) ? 'rules' : undefined;
  return list === undefined ? undefined : spec.children(list).flatMap((entry) => entry.text('name') || []);
}
