import { goProgram } from './go-program';

export const KUBERNETES_VERSION = '1.36.3';

/** All programs of Kubernetes, and etcd, as in `<path> kubelet`. */
export function kubernetes(): Promise<string> {
  const [major, minor] = KUBERNETES_VERSION.split('.');
  const version = 'k8s.io/component-base/version';
  return goProgram('kubernetes', {
    variables: { [`${version}.gitVersion`]: `v${KUBERNETES_VERSION}`, [`${version}.gitMajor`]: major, [`${version}.gitMinor`]: minor },
  });
}
