import { entriesOf } from './controllers';
import { factoryGaps, missingInPrograms, Registered, registered } from './factories';
import { Gap } from './gap';
import { Tree } from './tree';

const CLASS = 'LoadBalancerProvider';
const KIND: Registered = { className: CLASS, file: 'src/values/load-balancer-provider.ts', rooms: 'src/providers' };

/** Those that no cluster of the tests runs, with what their objects are proven by. */
const BY_DOCUMENT: { readonly [folder: string]: string } = {
  aws: 'a cloud; the annotations are those of https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/',
  azure: 'a cloud; the annotations are those of https://cloud-provider-azure.sigs.k8s.io/topics/loadbalancer/',
  generic: 'what each provider reads: the fields of the API, which its API server takes in the tests on a cluster',
  gke: 'a cloud; the annotations are those of https://cloud.google.com/kubernetes-engine/docs/concepts/service-load-balancer-parameters',
};

/** Those of which nothing is known but the API. */
const WITHOUT_FACTS = ['generic'];

/** What is missing of the providers that are written. */
export function providerGaps(tree: Tree): Gap[] {
  return registered(tree, KIND).flatMap(({ folder, factories }) => {
    const names = (text: string) => factories.some((factory) => text.includes(`${CLASS}.${factory}(`));
    const [table] = entriesOf(tree.text('projenrc/docs-providers.ts'), names);
    const files = [`src/providers/${folder}/read.ts`, `test/providers/${folder}/write.test.ts`, `test/every-provider.integ.snapshot/${folder}.k8s.yaml`];
    const wanted: [isThere: boolean, gap: Gap][] = [
      ...files.map((path): [boolean, Gap] => [tree.has(path), { path }]),
      [WITHOUT_FACTS.includes(folder) || tree.text('src/providers/known-providers.ts').includes(`'./${folder}/facts'`), {
        path: 'src/providers/known-providers.ts', lacks: `its facts './${folder}/facts'`,
      }],
      [tree.text('test/providers/rooms.ts').includes(`providers/${folder}/read'`), { path: 'test/providers/rooms.ts', lacks: `its reader, for which the laws hold: '${folder}/read'` }],
      ...['test/properties/load-balancers.ts', 'test/every-provider.integ.ts', 'projenrc/docs-providers.ts']
        .map((path): [boolean, Gap] => [names(tree.text(path)), { path, lacks: `'${CLASS}.${factories[0]}('` }]),
      [table === undefined || tree.text('docs/providers.md').includes(`<!-- table: ${table} -->`), { path: 'docs/providers.md', lacks: `the table '${table}'` }],
      [folder in BY_DOCUMENT || names(tree.text('test/cluster/load-balancer.cluster.ts')), {
        path: 'test/cluster/load-balancer.cluster.ts', lacks: `'${CLASS}.${factories[0]}(', or 'test/completeness/providers.ts' the reason why it cannot be run`,
      }],
    ];
    const missing = wanted.filter(([isThere]) => !isThere).map(([, gap]) => gap);
    return [...factoryGaps(tree, KIND, folder), ...missing, ...factories.flatMap((factory) => missingInPrograms(tree, CLASS, factory))];
  });
}
