import { Check } from '../check';
import { Severity } from '../severity';

/** Of a range Kubernetes keeps the beginning for ports that are asked for: a 32nd of it, at least 16 and at most 128. */
const SHARE = 32;
const LEAST = 16;
const MOST = 128;

export const IN_THE_DYNAMIC_BAND: Check = {
  id: 'node-port/in-the-dynamic-band',
  title: 'a fixed node port is one that Kubernetes gives to others',
  severity: Severity.INFO,
  cause: 'Another Service may have got the port by chance before: this one is then refused, in one cluster and not in another.',
  fix: 'fix a port at the beginning of the range, which is kept for such ports, or leave it to Kubernetes',
  links: ['https://kubernetes.io/blog/2023/05/11/nodeport-dynamic-and-static-allocation/'],
  hasOneCause: true,
  *find(graph, { nodePortRange: { min, max } }) {
    const size = max - min + 1;
    const kept = Math.min(Math.max(Math.floor(size / SHARE), LEAST), MOST);
    const last = size <= kept ? max : min + kept - 1;
    for (const { resource, ports } of graph.services) {
      for (const { nodePort, fields } of ports) {
        if (nodePort !== undefined && nodePort > last && nodePort <= max) {
          yield {
            at: resource,
            field: fields.pathOf('nodePort'),
            message: `is ${nodePort}, and Kubernetes gives the node ports from ${last + 1} on to Services that name none`,
            fix: `fix one from ${min} to ${last}, or leave it to Kubernetes`,
          };
        }
      }
    }
  },
};
