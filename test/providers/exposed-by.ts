import { Testing } from 'cdk8s';
import { AllowedClients, ExternalLoadBalancer, ExternalLoadBalancerProps, LoadBalancerProvider, TargetCluster, TargetClusterOptions } from '../../src';
import { messageOf, testChart, testPods, yamlOf } from '../util';

type Options = Partial<ExternalLoadBalancerProps>;

/**
 * The same load balancer by different providers: port 443 for the internet, unless an option says otherwise.
 */
export function exposedBy(provider: LoadBalancerProvider, cluster: TargetClusterOptions = {}) {
  const chartWith = (options: Options) => {
    const chart = testChart();
    TargetCluster.describe(chart, cluster);
    new ExternalLoadBalancer(chart, 'Api', { target: testPods(chart, 'api'), port: 443, allowedClients: AllowedClients.internet(), provider, ...options });
    return chart;
  };
  const manifest = (options: Options) => Testing.synth(chartWith(options))[0];
  return {
    yaml: (options: Options) => yamlOf(chartWith(options)),
    annotations: (options: Options): object => manifest(options).metadata.annotations,
    spec: (options: Options): any => manifest(options).spec,
    /** The lines that report a problem. */
    problems: (options: Options): string[] => messageOf(() => chartWith(options)).split('\n').slice(1),
  };
}
