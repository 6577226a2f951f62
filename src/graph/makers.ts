import { Resource } from './resource';

/** Types of objects that make other objects, which are not among the manifests. */
const MAKERS: ReadonlySet<string> = new Set([
  'addons.cluster.x-k8s.io/ClusterResourceSet',
  'addons.cluster.x-k8s.io/HelmChartProxy',
  'app.k8s.io/Application',
  'argoproj.io/Application',
  'argoproj.io/ApplicationSet',
  'core.oam.dev/Application',
  'fleet.cattle.io/Bundle',
  'fleet.cattle.io/GitRepo',
  'helm.cattle.io/HelmChart',
  'helm.cattle.io/HelmChartConfig',
  'helm.crossplane.io/Release',
  'helm.toolkit.fluxcd.io/HelmRelease',
  'kappctrl.k14s.io/App',
  'kro.run/ResourceGraphDefinition',
  'kubernetes.crossplane.io/Object',
  'kustomize.toolkit.fluxcd.io/Kustomization',
  'operators.coreos.com/Subscription',
  'packaging.carvel.dev/PackageInstall',
  'template.openshift.io/Template',
  'work.open-cluster-management.io/ManifestWork',
]);

/** Whether an object makes others that no manifest shows, for example of a chart or of a folder in a repository. */
export function makesOthers(type: string): boolean {
  return MAKERS.has(type);
}

/** The namespaces that such an object names for what it makes. */
export function namespacesOfMade({ type, spec }: Resource): readonly string[] {
  if (!makesOthers(type)) {
    return [];
  }
  const named = [spec.child('destination')?.text('namespace'), spec.text('targetNamespace'), spec.text('storageNamespace'), spec.text('defaultNamespace')];
  return named.filter((namespace) => namespace !== undefined && namespace !== '') as string[];
}

/** What such an object takes what it makes from, as far as it says it: the chart 'shop', './apps/shop'. */
export function sourceOfMade({ spec }: Resource): string | undefined {
  const source = spec.child('source');
  const sources = [spec, ...(source === undefined ? [] : [source]), ...spec.children('sources')];
  const named = sources.map((one) => {
    const [path, chart] = [one.text('path'), one.text('chart') ?? one.child('chart')?.child('spec')?.text('chart')];
    return path !== undefined ? `'${path}'` : chart !== undefined ? `the chart '${chart}'` : undefined;
  });
  return named.find((text) => text !== undefined);
}
