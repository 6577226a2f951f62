import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { inventory } from '../../../src/report/inventory/inventory';
import { wholeOf } from '../../../src/report/parts';
import { reachScript } from '../../../src/report/reach/reach-script';
import { app, graphOf, INGRESS } from '../inventory/graph-of';

/** Answers as a cluster in which all is well; what it was asked is written down, one line for each word. */
const KUBECTL = `#!/bin/sh
printf '%s\\n' kubectl "$@" >> "$ASKED"
case "$*" in
  *endpointslices*) echo "$READY" ;;
  *loadBalancer*.ip*) echo 198.51.100.7 ;;
  *spec.ports*) printf 'UDP 80 30999\\nTCP 80 30123\\n' ;;
  *nodes*) printf 'Hostname node-1\\nInternalIP 192.0.2.1\\n' ;;
  *matchLabels*) printf 'app=web,' ;;
  *hostIP*) echo 192.0.2.9 ;;
  *addresses*) echo 2001:db8::7 ;;
esac
`;

const CURL = `#!/bin/sh
printf '%s\\n' curl "$@" >> "$ASKED"
case "$*" in
  *num_connects*) printf '%s' "$CONNECTS" ;;
  *) printf '%s' "$STATUS" ;;
esac
`;

let room: string;

beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'reach-'));
  for (const [name, text] of [['kubectl', KUBECTL], ['curl', CURL]]) {
    writeFileSync(join(room, name), text);
    chmodSync(join(room, name), 0o755);
  }
});

afterEach(() => rmSync(room, { recursive: true, force: true }));

function run(script: string, env: Record<string, string> = {}) {
  writeFileSync(join(room, 'reach.sh'), script);
  execFileSync('sh', ['-n', join(room, 'reach.sh')]);
  const { status, stdout, stderr } = spawnSync('/bin/sh', [join(room, 'reach.sh')], {
    cwd: room,
    encoding: 'utf8',
    env: {
      PATH: `${room}${delimiter}${process.env.PATH}`,
      ASKED: join(room, 'asked'),
      REACH_TIMEOUT: '0',
      READY: 'true false',
      CONNECTS: '1',
      STATUS: '200',
      ...env,
    },
  });
  const asked = existsSync(join(room, 'asked')) ? readFileSync(join(room, 'asked'), 'utf8') : '';
  return { status, lines: stdout.trimEnd().split('\n'), stderr, asked };
}

const scriptOf = (yaml: string) => wholeOf(reachScript(inventory(graphOf(yaml))));

test('a node port that Kubernetes has chosen is asked for and connected to', () => {
  const { status, lines, asked } = run(scriptOf(app('type: NodePort')));
  expect(lines).toEqual(['ok       NodePort shop/web 80/TCP', '1 ok, 0 failed, 0 skipped']);
  expect(asked).toContain('http://192.0.2.1:30123/');
  expect(status).toBe(0);
});

test('a way in without ready pods fails, and so does the script', () => {
  const { status, lines } = run(scriptOf(app('type: NodePort')), { READY: 'false' });
  expect(lines).toEqual(['failed   NodePort shop/web 80/TCP: its Service has no ready pods', '0 ok, 1 failed, 0 skipped']);
  expect(status).toBe(1);
});

test('it waits until something is ready, and no longer than it may', () => {
  const start = Date.now();
  const { status } = run(scriptOf(app('type: NodePort')), { CONNECTS: '0', REACH_TIMEOUT: '2' });
  expect(status).toBe(1);
  expect(Date.now() - start).toBeGreaterThan(900);
});

test('a load balancer is connected to at the address that the cluster tells', () => {
  const { lines, asked } = run(scriptOf(app('type: LoadBalancer, allocateLoadBalancerNodePorts: false')));
  expect(lines[0]).toBe('ok       LoadBalancer shop/web 80/TCP');
  expect(asked).toContain('http://198.51.100.7:80/');
});

test('UDP is not sent, and the script says so', () => {
  const { lines } = run(scriptOf(app('type: NodePort').replace('port: 80, targetPort', 'protocol: UDP, port: 80, targetPort')));
  expect(lines[0]).toBe('ok       NodePort shop/web 80/UDP: its pods are ready; UDP was not sent');
});

test('an external address and a host port are connected to', () => {
  const { lines, asked } = run(scriptOf(app("externalIPs: ['2001:db8::1']").replace('containerPort: 8080', 'containerPort: 8080, hostPort: 81')));
  expect(lines).toEqual(['ok       HostPort Deployment shop/web 81/TCP', 'ok       ExternalIP shop/web 80/TCP 2001:db8::1', '2 ok, 0 failed, 0 skipped']);
  expect(asked).toContain('http://[2001:db8::1]:80/');
  expect(asked).toContain('http://192.0.2.9:81/');
  expect(asked).toContain('--selector=app=web\n');
});

test('a path is asked for by its host at the address of the controller', () => {
  const { lines, asked } = run(scriptOf(app('') + INGRESS), { STATUS: '308' });
  expect(lines[0]).toBe('ok       Ingress shop/web shop.example/api Prefix: HTTP 308');
  expect(asked).toContain('--connect-to\n::198.51.100.7:443\n--url\nhttps://shop.example:443/api\n');
});

test.each([
  ['404', {}, 1],
  ['503', {}, 1],
  ['000', {}, 1],
  ['401', {}, 0],
  ['404', { REACH_ACCEPT: '302 404' }, 0],
])('HTTP %s with %j ends with %i', (code, env, expected) => {
  expect(run(scriptOf(app('') + INGRESS), { STATUS: code, ...env }).status).toBe(expected);
});

test('what cannot be reached from here is skipped, aloud', () => {
  const { status, lines, asked } = run(scriptOf(app('type: NodePort')), { REACH_SKIP: 'private unknown' });
  expect(lines).toEqual(['skipped  NodePort shop/web 80/TCP: not tried, as it is reached from: unknown', '0 ok, 0 failed, 1 skipped']);
  expect(asked).toBe('');
  expect(status).toBe(0);
});

test('an HTTPRoute is asked for at the address of its Gateway', () => {
  const { lines, asked } = run(
    scriptOf(`${app('')}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: shared, namespace: shop }
spec: { listeners: [{ name: http, port: 8000, protocol: HTTP }] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec: { parentRefs: [{ name: shared }], hostnames: ['*.example'], rules: [{ backendRefs: [{ name: web, port: 80 }] }] }
`),
  );
  expect(lines[0]).toBe('ok       HTTPRoute shop/web *.example/ Prefix at shop/shared/http: HTTP 200');
  expect(asked).toContain('gateways.gateway.networking.k8s.io/shared\n');
  expect(asked).toContain('::[2001:db8::7]:8000\n--url\nhttp://reach-check.example:8000/\n');
});

test('without kubectl it cannot run', () => {
  rmSync(join(room, 'kubectl'));
  const { status, stderr } = run(wholeOf(reachScript({ ways: [], notUnderstood: [] })), { PATH: room });
  expect([status, stderr.trim()]).toEqual([2, 'kubectl is not installed']);
});

const HOSTILE = ['\'; touch pwned; \'', '$(touch pwned)', '`touch pwned`', '"; touch pwned #', "a'\\''\n\ntouch pwned\n", '--help', '-o', '\\', '*', '\u0000\u001b[31m', '\ud800'];

test.each(HOSTILE)('the name %j is a word, and nothing else', (name) => {
  const named = (yaml: string) =>
    yaml
      .replace(/name: web(?=, namespace)/g, () => `name: ${JSON.stringify(name)}`)
      .replace(/namespace: shop/g, () => `namespace: ${JSON.stringify(name)}`)
      .replace(/shop\.example/g, () => JSON.stringify(name))
      .replace('path: /api', () => `path: ${JSON.stringify(`/${name}`)}`)
      .replace('service: { name: web', () => `service: { name: ${JSON.stringify(name)}`);
  const script = scriptOf(named(app('type: NodePort').replace('containerPort: 8080', 'containerPort: 8080, hostPort: 81') + INGRESS));
  const { lines, asked } = run(script);
  expect(existsSync(join(room, 'pwned'))).toBe(false);
  expect(lines[lines.length - 1]).toBe('3 ok, 0 failed, 0 skipped');
  const said = name.replace(/\0|\p{Cs}/gu, '\uFFFD');
  expect(asked).toContain(`\n--namespace=${said}\n`);
  expect(lines.join('\n')).not.toMatch(/\u001b/);
});

test('the commands of the inventory hold hostile names as words too', () => {
  for (const name of HOSTILE) {
    const { ways: [way] } = inventory(graphOf(app('type: NodePort').replace('name: web, namespace: shop', 'name: x, namespace: x').replace(/name: web, namespace: shop/, () => `name: ${JSON.stringify(name)}, namespace: ${JSON.stringify(name)}`)));
    const { lines } = run(`${way.access}\n`);
    expect(existsSync(join(room, 'pwned'))).toBe(false);
    expect(lines).toHaveLength(3);
  }
});
