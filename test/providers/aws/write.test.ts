import { Duration } from 'cdk8s';
import { AllowedClients, AwsTargetType, IPFamilyPolicy, LoadBalancerHealthCheckProtocol, LoadBalancerProvider } from '../../../src';
import { exposedBy } from '../exposed-by';

const PREFIX = 'service.beta.kubernetes.io/aws-load-balancer-';

const api = exposedBy(LoadBalancerProvider.awsLoadBalancerController());
const byNodePort = exposedBy(LoadBalancerProvider.awsLoadBalancerController({ targetType: AwsTargetType.INSTANCE }));

describe('writes', () => {
  test('an internet-facing load balancer to the pods, which see the address of the client', () => {
    const yaml = api.yaml({});
    expect(yaml).toMatchInlineSnapshot(`
      "apiVersion: v1
      kind: Service
      metadata:
        annotations:
          service.beta.kubernetes.io/aws-load-balancer-nlb-target-type: ip
          service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing
          service.beta.kubernetes.io/aws-load-balancer-target-group-attributes: preserve_client_ip.enabled=true
        name: test-api
      spec:
        allocateLoadBalancerNodePorts: false
        loadBalancerClass: service.k8s.aws/nlb
        ports:
          - port: 443
            targetPort: 443
        selector:
          app: api
        type: LoadBalancer
      "
    `);
  });

  test('the source ranges for networks', () => {
    const yaml = api.yaml({ allowedClients: AllowedClients.cidrs('203.0.113.0/24') });
    expect(yaml).toMatchInlineSnapshot(`
      "apiVersion: v1
      kind: Service
      metadata:
        annotations:
          service.beta.kubernetes.io/aws-load-balancer-nlb-target-type: ip
          service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing
          service.beta.kubernetes.io/aws-load-balancer-target-group-attributes: preserve_client_ip.enabled=true
        name: test-api
      spec:
        allocateLoadBalancerNodePorts: false
        externalTrafficPolicy: Local
        loadBalancerClass: service.k8s.aws/nlb
        loadBalancerSourceRanges:
          - 203.0.113.0/24
        ports:
          - port: 443
            targetPort: 443
        selector:
          app: api
        type: LoadBalancer
      "
    `);
  });

  test('an internal load balancer with source ranges for the private network', () => {
    const yaml = api.yaml({ allowedClients: AllowedClients.privateNetwork() });
    expect(yaml).toMatchInlineSnapshot(`
      "apiVersion: v1
      kind: Service
      metadata:
        annotations:
          service.beta.kubernetes.io/aws-load-balancer-nlb-target-type: ip
          service.beta.kubernetes.io/aws-load-balancer-scheme: internal
          service.beta.kubernetes.io/aws-load-balancer-target-group-attributes: preserve_client_ip.enabled=true
        name: test-api
      spec:
        allocateLoadBalancerNodePorts: false
        externalTrafficPolicy: Local
        loadBalancerClass: service.k8s.aws/nlb
        loadBalancerSourceRanges:
          - 10.0.0.0/8
          - 172.16.0.0/12
          - 192.168.0.0/16
        ports:
          - port: 443
            targetPort: 443
        selector:
          app: api
        type: LoadBalancer
      "
    `);
  });

  test('a load balancer to the node ports, which are opened then', () => {
    const yaml = byNodePort.yaml({});
    expect(yaml).toMatchInlineSnapshot(`
      "apiVersion: v1
      kind: Service
      metadata:
        annotations:
          service.beta.kubernetes.io/aws-load-balancer-nlb-target-type: instance
          service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing
        name: test-api
      spec:
        loadBalancerClass: service.k8s.aws/nlb
        ports:
          - port: 443
            targetPort: 443
        selector:
          app: api
        type: LoadBalancer
      "
    `);
  });

  test.each<[string, object, object]>([
    ['Elastic IPs, one for each subnet', { staticAddresses: ['eipalloc-0123456789abcdef0', 'eipalloc-01234567'] }, { 'eip-allocations': 'eipalloc-0123456789abcdef0,eipalloc-01234567' }],
    ['addresses of the subnets of an internal load balancer', { allowedClients: AllowedClients.privateNetwork(), staticAddresses: ['10.0.0.10', '10.0.1.10'] }, { 'scheme': 'internal', 'private-ipv4-addresses': '10.0.0.10,10.0.1.10' }],
    ['dual stack if it is preferred', { ipFamilyPolicy: IPFamilyPolicy.PREFER_DUAL_STACK }, { 'ip-address-type': 'dualstack' }],
    ['dual stack if it is required', { ipFamilyPolicy: IPFamilyPolicy.REQUIRE_DUAL_STACK }, { 'ip-address-type': 'dualstack' }],
    ['nothing for one stack', { ipFamilyPolicy: IPFamilyPolicy.SINGLE_STACK }, {}],
    ['a health check by connection', { healthCheck: {} }, { 'healthcheck-protocol': 'tcp' }],
    ['a health check by path', { healthCheck: { path: '/healthz' } }, { 'healthcheck-protocol': 'http', 'healthcheck-path': '/healthz' }],
    ['a health check with all that it has', { healthCheck: { protocol: LoadBalancerHealthCheckProtocol.HTTPS, path: '/healthz', interval: Duration.minutes(5), unhealthyThreshold: 10 } },
      { 'healthcheck-protocol': 'https', 'healthcheck-path': '/healthz', 'healthcheck-interval': '300', 'healthcheck-unhealthy-threshold': '10' }],
  ])('%s', (_, options, annotations) => {
    const prefixed = Object.fromEntries(Object.entries(annotations).map(([key, value]) => [PREFIX + key, value]));
    expect(api.annotations(options)).toEqual({ ...api.annotations({}), ...prefixed });
  });

  test.each<[string, object, object]>([
    ['the class of another controller', { loadBalancerClass: 'example.com/nlb' }, { loadBalancerClass: 'example.com/nlb' }],
    ['that node ports are opened', { allocateLoadBalancerNodePorts: true }, { allocateLoadBalancerNodePorts: true }],
    ['that no node ports are opened', { allocateLoadBalancerNodePorts: false }, { allocateLoadBalancerNodePorts: false }],
  ])('%s', (_, options, fields) => {
    expect(api.spec(options)).toEqual({ ...api.spec({}), ...fields });
  });
});

test.each([
  ['stickiness.enabled=true', 'preserve_client_ip.enabled=true,stickiness.enabled=true'],
  ['preserve_client_ip.enabled=true,stickiness.enabled=true', 'preserve_client_ip.enabled=true,stickiness.enabled=true'],
  ['stickiness.enabled=true, preserve_client_ip.enabled = true', 'stickiness.enabled=true, preserve_client_ip.enabled = true'],
])('attributes of the user, %s, are joined to what the options need', (given, written) => {
  const key = `${PREFIX}target-group-attributes`;
  expect(api.annotations({ annotations: { [key]: given, 'example.com/owner': 'shop' } })).toEqual({ ...api.annotations({}), [key]: written, 'example.com/owner': 'shop' });
});

test.each([
  'preserve_client_ip.enabled=false', 'preserve_client_ip.enabled=true,preserve_client_ip.enabled=false', 'a=b, preserve_client_ip.enabled = false', 'preserve_client_ip.enabled',
])('attributes of the user must not hide the address of the client: %s', (given) => {
  const problem = [expect.stringContaining("target-group-attributes]' must not contradict 'allowedClients', because the pods have to see the address of the client")];
  expect(api.problems({ annotations: { [`${PREFIX}target-group-attributes`]: given } })).toEqual(problem);
  // Instances see it unless somebody says otherwise.
  const limited = { allowedClients: AllowedClients.cidrs('203.0.113.0/24'), annotations: { [`${PREFIX}target-group-attributes`]: given } };
  expect(byNodePort.problems(limited)).toEqual(problem);
});

test('an annotation of the user must not contradict the options', () => {
  expect(api.problems({ allowedClients: AllowedClients.privateNetwork(), annotations: { [`${PREFIX}scheme`]: 'internet-facing' } })).toEqual([
    "  [test/Api] 'annotations[service.beta.kubernetes.io/aws-load-balancer-scheme]' must not contradict 'allowedClients', which makes it 'internal', got \"internet-facing\"; leave it out, or change 'allowedClients'",
  ]);
});

describe('cannot', () => {
  test('do without node ports for instances', () => {
    expect(byNodePort.problems({ allocateLoadBalancerNodePorts: false })).toEqual([
      "  [test/Api] 'allocateLoadBalancerNodePorts' must not be false, because the AWS Load Balancer Controller reaches instance targets by their node ports, got false; leave it out, or use 'AwsTargetType.IP'",
    ]);
  });

  test.each(['203.0.113.10', '', 'eipalloc-', 'eipalloc-0123456789abcdef0,eipalloc-1', 'eipalloc-0123456789ABCDEF0'])('take %j as an address on the internet', (address) => {
    expect(api.problems({ staticAddresses: [address] })).toEqual([
      `  [test/Api] 'staticAddresses[0]' must be the id of an Elastic IP allocation for the AWS Load Balancer Controller, got ${JSON.stringify(address)}; write for example 'eipalloc-0123456789abcdef0', one for each subnet`,
    ]);
  });

  test.each(['eipalloc-0123456789abcdef0', 'fd00::1', ''])('take %j as an internal address', (address) => {
    expect(api.problems({ allowedClients: AllowedClients.privateNetwork(), staticAddresses: ['10.0.0.10', address] })).toEqual([
      `  [test/Api] 'staticAddresses[1]' must be an IPv4 address of the subnet for an internal load balancer of the AWS Load Balancer Controller, got ${JSON.stringify(address)}; write for example '10.0.0.10', one for each subnet`,
    ]);
  });

  test('check the health more often than every 5 seconds, or less often than every 300', () => {
    for (const interval of [Duration.seconds(4), Duration.seconds(301), Duration.millis(5500)]) {
      expect(api.problems({ healthCheck: { interval } })).toEqual([expect.stringContaining("'healthCheck.interval' must be a whole number of seconds from 5 to 300, got ")]);
    }
  });
});
