import { spawnSync } from 'child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { App, Chart } from 'cdk8s';
import { record, useNamespace } from './client';
import { metallb, startControllers, traefik } from './controllers';
import { echoApp } from './exposed-app/echo-app';
import { kubernetes } from './machine/kubernetes';
import { KUBECONFIG } from './nodes/instance';
import { AllowedClients, ExposureInventory, IngressController, LoadBalancerProvider, PathIngress, Tls } from '../../src';

const SECTION = 'Reach';
const SECONDS = 60;

const namespace = useNamespace('reach', { podSecurity: 'restricted' });
const room = mkdtempSync(join(tmpdir(), 'cdk8s-exposure-'));

afterAll(() => rmSync(room, { recursive: true }));

beforeAll(async () => {
  await startControllers(metallb, traefik);
  writeFileSync(join(room, 'kubectl'), `#!/bin/sh\nexec ${await kubernetes()} kubectl "$@"\n`, { mode: 0o755 });
}, 300_000);

/** Runs the script of an inventory where the client is. */
function run(inventory: ExposureInventory, env: NodeJS.ProcessEnv = {}): { status: number | null; lines: string[]; summary: string } {
  const script = join(room, 'reach.sh');
  writeFileSync(script, inventory.toReachScript());
  const { status, stdout } = spawnSync('sh', [script], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${room}:${process.env.PATH}`, KUBECONFIG, REACH_TIMEOUT: `${SECONDS}`, ...env },
  });
  const [summary, ...lines] = stdout.trimEnd().split('\n').reverse();
  return { status, lines: lines.reverse(), summary };
}

test('every way into an app is open when its manifests are applied, and none is when its pods are gone', async () => {
  let chart!: Chart;
  await namespace.deploy((scope) => {
    chart = scope;
    const web = echoApp(scope, 'Web', { name: 'web' });
    web.exposeViaNodePort({ nodePort: 30171 });
    web.exposeViaLoadBalancer({ port: 80, allowedClients: AllowedClients.internet(), provider: LoadBalancerProvider.metalLB() });
    const site = new PathIngress(scope, 'Site', { host: 'reach.store.example', controller: IngressController.traefik(), tls: Tls.none() });
    site.addPath('/', web);
    site.addPath('/api', web, { stripPrefix: true });
  });
  const inventory = ExposureInventory.of(App.of(chart));

  const open = run(inventory);
  expect(open.lines.filter((line) => !line.startsWith('ok'))).toEqual([]);
  expect(open.summary).toBe(`${inventory.ways.length} ok, 0 failed, 0 skipped`);
  expect([open.status, open.lines.length]).toEqual([0, inventory.ways.length]);
  record({ section: SECTION, what: 'the script of an app with a node port, a load balancer and a site of Traefik', figure: `${open.lines.length} of ${inventory.ways.length} ways in answer` });

  await namespace.kubectl('scale', 'deployment', 'web', '--replicas=0');
  await namespace.kubectl('wait', 'pod', '--all', '--for=delete', '--timeout=90s');
  const closed = run(inventory, { REACH_TIMEOUT: '3' });
  expect(closed.status).toBe(1);
  expect(closed.lines.filter((line) => line.startsWith('ok'))).toEqual([]);
  record({ section: SECTION, what: 'the same script when the pods are gone', figure: 'fails at every way in' });
}, 240_000);
