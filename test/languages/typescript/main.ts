import { Chart } from 'cdk8s';
import { ExposureApp, KubernetesVersion, NodePortRange, TargetCluster } from 'cdk8s-exposure';
import { defineApps } from './apps';
import { defineLoadBalancers } from './load-balancers';
import { defineNodePorts } from './node-ports';
import { overrideFields } from './overrides';
import { defineSites } from './sites';
import { writeVerdict } from './verdict';

/**
 * A shop that uses everything of the library. The same app in Python, Java and Go gives the same manifests.
 *
 * `start` defines nothing: what is left is the time that a program takes to start.
 */
const app = new ExposureApp();
if (process.argv[2] !== 'start') {
  TargetCluster.describe(app, {
    minVersion: KubernetesVersion.V1_34,
    nodePortRange: NodePortRange.of(30000, 32767),
    podCidrs: ['10.244.0.0/16'],
  });
  const chart = (id: string) => new Chart(app, id, { namespace: 'shop', labels: { team: 'shop' } });

  const apps = defineApps(chart('apps'));
  defineSites(chart('sites'), apps);
  const loadBalancers = defineLoadBalancers(chart('load-balancers'), apps);
  defineNodePorts(chart('node-ports'), apps);
  overrideFields(apps, loadBalancers);
}
app.synth();
if (process.argv[2] !== 'start') {
  writeVerdict(app);
}
