import { Explanations } from '../explanation';

export const NODE_PORT_EXPLANATIONS: Explanations = {
  'port-taken': {
    meaning: 'Node ports are opened on every node of the cluster, so one number can belong to one Service only, across all namespaces. A port that health checks of a load balancer use counts as well.',
    acceptable: 'Never within one cluster. If the objects are for different clusters, check them separately.',
    failing: 'other-namespace',
    fixed: 'different',
  },
  'in-the-dynamic-band': {
    meaning: 'Kubernetes splits the range of node ports: a band at its beginning is kept for ports that are fixed in manifests, and the rest is handed out by chance to Services that fix none. A fixed port above the band may be taken on the day on which a cluster is built anew.',
    acceptable: 'A firewall or a balancer outside of the cluster expects this number, and you accept that it may have to be freed by hand.',
    failing: 'above-the-band',
    fixed: 'in-the-band',
  },
};
