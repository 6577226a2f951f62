/** What the classes of load balancers begin with that one provider serves. */
const CLASSES: { readonly [provider: string]: readonly string[] } = {
  'AWS': ['service.k8s.aws/', 'eks.amazonaws.com/'],
  'GKE': ['networking.gke.io/'],
  'MetalLB': ['metallb'],
  'Cilium': ['io.cilium/'],
  'kube-vip': ['kube-vip.io/'],
  'Tailscale': ['tailscale'],
};

/** The provider that a class belongs to; nothing if its name does not tell. */
export function ownerOfClass(name: string): string | undefined {
  return Object.keys(CLASSES).find((provider) => CLASSES[provider].some((prefix) => name.startsWith(prefix)));
}
