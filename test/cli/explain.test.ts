import { writeFileSync } from 'fs';
import { join } from 'path';
import { testFolder } from './folder';
import { runCli } from './run-cli';
import { RULE_IDS } from '../../src/api-rules/rule-id';
import { CHECKS } from '../../src/checks/checks';
import { OWN_CHECKS } from '../../src/checks/own-checks';
import { UNKNOWN } from '../../src/checks/unknown';

const folder = testFolder();
const run = (...words: string[]) => runCli(folder.path, ['explain', ...words]);
const IDS = [...CHECKS.map(({ id }) => id), ...RULE_IDS, ...Object.keys(OWN_CHECKS), ...UNKNOWN.map(({ id }) => id)];

test('says all of a check', async () => {
  const { code, out, err } = await run('service-to-pod/port-name-unknown');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe(`\
service-to-pod/port-name-unknown (${CHECKS.find(({ id }) => id === 'service-to-pod/port-name-unknown')!.severity})
a Service sends to a named port that no container declares

What it means
  'targetPort' may be the name of a container port, which is looked up in each pod. Pods without a
  port of that name are left out of the endpoints for this port. If no pod has it, the port of the
  Service leads nowhere.

What happens
  The endpoints have no such port: the Service accepts no connection at it.

What to do
  Write the name of a container port, or its number, as 'targetPort'.

Found here
  apiVersion: v1
  kind: Service
  metadata: { name: web, namespace: shop }
  spec:
    selector: { app: web }
    ports: [{ port: 80, targetPort: htpp }]
  ---
  apiVersion: apps/v1
  kind: Deployment
  metadata: { name: web, namespace: shop }
  spec:
    selector: { matchLabels: { app: web } }
    template:
      metadata: { labels: { app: web } }
      spec: { containers: [{ name: web, image: example.com/web:1.2.3, ports: [{ name: http, containerPort: 8080 }] }] }

  Service shop/web spec.ports[0].targetPort: is 'htpp', which Deployment shop/web does not
  declare; its ports are http

Right
  apiVersion: v1
  kind: Service
  metadata: { name: web, namespace: shop }
  spec:
    selector: { app: web }
    ports: [{ port: 80, targetPort: http }]
  ---
  apiVersion: apps/v1
  kind: Deployment
  metadata: { name: web, namespace: shop }
  spec:
    selector: { matchLabels: { app: web } }
    template:
      metadata: { labels: { app: web } }
      spec: { containers: [{ name: web, image: example.com/web:1.2.3, ports: [{ name: http, containerPort: 8080 }] }] }

When it does not matter
  A sidecar that declares the port is injected when the pod is made, and so it is not in the
  manifests.

See
  https://github.com/cdk8s-exposure/cdk8s-exposure/blob/main/docs/checks/service-to-pod.md#port-name-unknown
  https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
  https://github.com/kubernetes/kubernetes/issues/109627
`);
});

test('says that a check belongs to a pack', async () => {
  expect((await run('linters/no-requests')).out).toContain("only with the pack 'linters')\n");
});

test('says what a rule of the API server asks for', async () => {
  expect((await run('service/no-ports')).out).toBe(`\
service/no-ports

What it means
  A Service with an address has to say for which ports it is.

What happens
  The API server refuses the object, or its controller does: nothing of it is applied.

What to do
  Add a port, or make the Service headless.

See
  https://github.com/cdk8s-exposure/cdk8s-exposure/blob/main/docs/checks/service.md#no-ports
`);
});

test.each(['text', 'json', 'markdown'])('answers for every id as %s', async (format) => {
  for (const id of IDS) {
    const { code, out, err } = await run(id, '--format', format);
    expect({ id, code, err }).toEqual({ id, code: 0, err: '' });
    expect(out).toContain(id);
  }
});

test('lists everything that has an id, each on a line', async () => {
  const { code, out } = await run();
  expect(code).toBe(0);
  const listed = out.split('\n').flatMap((line) => /^ {2}(\S+) {2,}\S/.exec(line)?.[1] ?? []);
  expect([...listed].sort()).toEqual([...IDS].sort());
});

test('lists the ids of a topic', async () => {
  expect((await run('middleware')).out).toBe('Middlewares of Traefik\n  middleware/no-spec  A Middleware of Traefik without a spec does nothing to requests\n');
  const { topics } = JSON.parse((await run('middleware', '--format', 'json')).out);
  expect(topics).toEqual([{ name: 'middleware', title: 'Middlewares of Traefik', ids: [{ id: 'middleware/no-spec', title: 'A Middleware of Traefik without a spec does nothing to requests' }] }]);
  expect((await run('middleware', '--format', 'markdown')).out).toMatch(/^## Middlewares of Traefik\n\n- \[middleware\/no-spec\]\(https:\S+\/docs\/checks\/middleware\.md#no-spec\): A Middleware/);
});

test('writes to a file', async () => {
  writeFileSync(join(folder.path, 'before.txt'), '');
  expect(await run('unknown/firewalls', '--output', 'explained.txt')).toEqual({ code: 0, out: '', err: '' });
});

describe('fails', () => {
  const REFUSED = "cdk8s-exposure: 'explain' must have the id of a check, of a rule or of what is assumed, got";

  test.each([
    ['ingress/path-takn', "did you mean 'ingress/path-taken'?"],
    ['path-taken', "did you mean 'ingress/path-taken'?"],
    ['selects-no-pods', "did you mean 'service-to-pod/selects-no-pods' or 'network-policy/selects-no-pods'?"],
    ['C-12', "'cdk8s-exposure explain' lists all of them"],
    ['constructor', "'cdk8s-exposure explain' lists all of them"],
  ])('if there is no id %s', async (id, advice) => {
    expect(await run(id)).toEqual({ code: 2, out: '', err: `${REFUSED} '${id}'; ${advice}\n` });
  });

  test('if two ids are given', async () => {
    expect(await run('ingress/path-taken', 'ingress/every-host')).toEqual({ code: 2, out: '', err: "cdk8s-exposure: 'explain' must have one id, got 'ingress/every-host' after it\n" });
  });

  test('if an id has characters that a terminal would obey', async () => {
    expect((await run('\u001b[2J')).err).toContain(String.raw`\u001b[2J`);
  });
});
