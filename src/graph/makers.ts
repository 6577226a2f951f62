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
