import { ApiObject, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { faultsOf, keyOf, mapOf, Sink } from './hostile-fates';
import { HOSTILE, hostile } from './hostile-texts';
import {
  AllowedClients, ExistingService, ExternalLoadBalancer, ExternalLoadBalancerProps, KubernetesVersion, LoadBalancerProvider, NodePortService,
  NodePortServiceProps, TargetCluster, Tls,
} from '../../src';
import { testChart, testPods, yamlOf } from '../util';
import '../util/seed';

const PROVIDERS = {
  'the generic provider': LoadBalancerProvider.generic(),
  'AWS': LoadBalancerProvider.awsLoadBalancerController(),
  'GKE': LoadBalancerProvider.gke(),
  'Azure': LoadBalancerProvider.azure(),
  'MetalLB': LoadBalancerProvider.metalLB({ addressPool: 'internal' }),
};

/** The only document of the app, as somebody who reads the YAML sees it. */
function readBack(chart: Chart): any {
  const [manifest, ...others] = parseAllDocuments(yamlOf(chart), { version: '1.1' }).map((document) => document.toJS());
  const shape = [...Object.keys(manifest), manifest.apiVersion, manifest.kind, others.length];
  return shape.join() === 'apiVersion,kind,metadata,spec,v1,Service,0' ? manifest : { metadata: {}, spec: {} };
}

function nodePort(props: Partial<NodePortServiceProps>): any {
  const chart = testChart();
  new NodePortService(chart, 'Web', { target: testPods(chart), ...(props.ports ? {} : { port: 80 }), ...props });
  return readBack(chart);
}

function balancer(props: Partial<ExternalLoadBalancerProps>): any {
  const chart = testChart();
  new ExternalLoadBalancer(chart, 'Web', { target: testPods(chart), port: 80, allowedClients: AllowedClients.internet(), provider: LoadBalancerProvider.generic(), ...props });
  return readBack(chart);
}

function selected(labels: { [key: string]: string }): any {
  const chart = testChart();
  new NodePortService(chart, 'Web', { target: kplus.Pods.select(chart, 'Pods', { labels }), port: 80 });
  return readBack(chart).spec.selector;
}

const SINKS: [string, Sink][] = [
  ['name', (name) => nodePort({ name }).metadata.name],
  ['the key of a label', (key) => keyOf(nodePort({ labels: mapOf(key, 'v') }).metadata.labels)],
  ['the value of a label', (value) => nodePort({ labels: { team: value } }).metadata.labels.team],
  ['the key of an annotation', (key) => keyOf(nodePort({ annotations: mapOf(key, 'v') }).metadata.annotations)],
  ['the value of an annotation', (value) => nodePort({ annotations: { 'example.com/team': value } }).metadata.annotations['example.com/team']],
  ['clusterIP', (clusterIP) => nodePort({ clusterIP }).spec.clusterIP],
  ['ports[].name', (name) => nodePort({ ports: [{ port: 80, name }] }).spec.ports[0].name],
  ['ports[].targetPortName', (targetPortName) => nodePort({ ports: [{ port: 80, targetPortName }] }).spec.ports[0].targetPort],
  ['ports[].appProtocol', (appProtocol) => nodePort({ ports: [{ port: 80, appProtocol }] }).spec.ports[0].appProtocol],
  ['the key of a label of the pods', (key) => keyOf(selected(mapOf(key, 'v')))],
  ['the value of a label of the pods', (value) => selected({ app: 'shop', tier: value }).tier],
  ['the name of a port of the pods', (name) => {
    const chart = testChart();
    const target = new kplus.Deployment(chart, 'Shop', { containers: [{ image: 'shop', ports: [{ number: 80, name }] }] });
    return ApiObject.of(new NodePortService(chart, 'Web', { target }).service).toJson().spec.ports[0].name;
  }],
  ['the namespace of the chart', (namespace) => {
    const chart = testChart({ namespace });
    new NodePortService(chart, 'Web', { target: testPods(chart), port: 80 });
    return readBack(chart).metadata.namespace ?? '';
  }],
  ...Object.entries(PROVIDERS).flatMap(([name, provider]): [string, Sink][] => [
    [`staticAddresses of ${name}`, (address) => addressIn(balancer({ provider, staticAddresses: [address] }))],
    [`staticAddresses of ${name} for the private network`, (address) => addressIn(balancer({ provider, allowedClients: AllowedClients.privateNetwork(), staticAddresses: [address] }))],
    [`loadBalancerClass of ${name}`, (loadBalancerClass) => balancer({ provider, loadBalancerClass }).spec.loadBalancerClass],
    [`healthCheck.path of ${name}`, (path) => Object.entries<string>(balancer({ provider, healthCheck: { path } }).metadata.annotations).find(([key]) => key.endsWith('path'))?.[1]],
    [`the value of an annotation, next to those of ${name}`, (value) => balancer({ provider, annotations: { 'example.com/team': value } }).metadata.annotations['example.com/team']],
  ]),
  ['addressPool', (addressPool) => balancer({ provider: LoadBalancerProvider.metalLB({ addressPool }) }).metadata.annotations['metallb.io/address-pool']],
  ['AllowedClients.cidrs', (cidr) => balancer({ allowedClients: AllowedClients.cidrs(cidr) }).spec.loadBalancerSourceRanges[0]],
  ['AllowedClients.privateNetwork', (cidr) => balancer({ allowedClients: AllowedClients.privateNetwork(cidr), provider: PROVIDERS.Azure }).spec.loadBalancerSourceRanges[0]],
  ['KubernetesVersion.of', (version) => KubernetesVersion.of(version).label],
  ['podCidrs', (cidr) => {
    const chart = testChart();
    TargetCluster.describe(chart, { podCidrs: [cidr] });
    return TargetCluster.of(chart).podCidrs[0];
  }],
  ['Tls.secret', (name) => Tls.secret(name)._secretName],
  ['the issuer of Tls.certManager', (issuer) => Tls.certManager(issuer)._issuer?.name],
  ['the Secret of Tls.certManager', (secretName) => Tls.certManager('issuer', { secretName })._secretName],
  ['ExistingService.named', (name) => ExistingService.named(name, { port: 80 })._name],
  ['the port of ExistingService.named', (portName) => ExistingService.named('legacy', { portName })._port],
];

function addressIn({ metadata, spec }: any): unknown {
  return spec.loadBalancerIP ?? Object.entries<string>(metadata.annotations).find(([key]) => /eip|addresses|ipv[46]$|IPs/.test(key))?.[1];
}

describe('a hostile text is refused, or is nothing but a text in', () => {
  test.each(SINKS)('%s', (_, sink) => {
    expect(HOSTILE.flatMap((text) => faultsOf(sink, text))).toEqual([]);
    fc.assert(fc.property(hostile, (text) => faultsOf(sink, text).length === 0), { numRuns: 15 });
  });
});
