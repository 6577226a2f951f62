import { ControllerOptions } from '../controllers/controller-options';
import { ControllerSource, Dialect } from '../controllers/dialect';
import { ClusterClass, ClusterEntry } from '../values/cluster-entry';

/** A class or a Gateway as a cluster describes it, and how it is called: `class 'traefik'`. */
export interface DescribedPlace {
  readonly text: string;
  readonly entry?: ClusterEntry;
}

/** What is known of a cluster, as far as a site needs it. */
type Described = { readonly classes: readonly ClusterClass[]; readonly gateways: readonly (ClusterEntry & { readonly namespaceName: string })[] };

/** Where a site of a namespace is served, as the cluster describes it. */
export function describedPlace({ facts }: Dialect, { classes, gateways }: Described, namespace: string | undefined): DescribedPlace {
  if (facts.controller === 'gateway-api') {
    const { gateway, gatewayNamespace = namespace } = facts;
    return { text: `Gateway '${gateway}'`, entry: gateways.find(({ name, namespaceName }) => name === gateway && namespaceName === gatewayNamespace) };
  }
  const { className } = facts;
  return className === undefined
    ? { text: 'the default class', entry: classes.find(({ isDefault }) => isDefault) }
    : { text: `class '${className}'`, entry: classes.find(({ name }) => name === className) };
}

/** Where requests come from: as the controller's options say, as the cluster is described, or as it is usual. */
export function controllerSource({ sourceOptions, usualPods }: Dialect, described: ControllerOptions = {}): ControllerSource {
  const { controllerNamespace, controllerNetworks } = saysSource(sourceOptions) ? sourceOptions : described;
  const labels = sourceOptions.controllerPodLabels ?? described.controllerPodLabels ?? usualPods?.labels ?? {};
  return controllerNetworks !== undefined
    ? { networks: controllerNetworks, labels: {} }
    : { namespace: controllerNamespace ?? usualPods?.namespace, labels };
}

function saysSource({ controllerNamespace, controllerNetworks }: ControllerOptions): boolean {
  return controllerNamespace !== undefined || controllerNetworks !== undefined;
}

/** Whether a network policy can name it. */
export function isKnownSource({ namespace, networks }: ControllerSource): boolean {
  return namespace !== undefined || networks !== undefined;
}
