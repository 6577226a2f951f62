import { Finding } from '../../../src/checks/finding';
import { Severity } from '../../../src/checks/severity';
import { Graph } from '../../../src/graph/graph';
import { inventory } from '../../../src/report/inventory/inventory';
import { mermaid } from '../../../src/report/mermaid/mermaid';
import { app, graphOf, INGRESS } from '../inventory/graph-of';

const drawn = (yaml: string) => mermaid(inventory(graphOf(yaml)));

test('the flow leads from clients through the node and the Service to the pods', () => {
  expect(drawn(app('type: NodePort').replace('targetPort: http', 'targetPort: http, nodePort: 30007'))).toBe(`flowchart LR
  n0(["Clients from somewhere"])
  n1{{"Every node"}}
  subgraph g0["Namespace shop"]
    n2["Service web"]
    n3[["Deployment web"]]
  end
  n0 -->|"TCP 30007"| n1
  n1 -->|"TCP 80"| n2
  n2 -->|"port 8080 server"| n3
  classDef fatal fill:#5c0011,stroke:#ff4d4f,stroke-width:3px,color:#ffffff
  classDef error fill:#ffccc7,stroke:#cf1322,stroke-width:3px,color:#000000
  classDef warning fill:#fff1b8,stroke:#d48806,stroke-width:2px,color:#000000
  classDef info fill:#d6e4ff,stroke:#1d39c4,stroke-width:2px,color:#000000
`);
});

test('hosts and paths stand on the arrows', () => {
  const picture = drawn(app('') + INGRESS);
  expect(picture).toContain('n1{{"Ingress web<br/>class nginx"}}');
  expect(picture).toContain('n0 -->|"HTTPS 443 shop.example"| n1');
  expect(picture).toContain('n1 -->|"shop.example/api"| n2');
});

test('findings are marked by the worst of their severities and named', () => {
  const graph = graphOf(app('type: NodePort'));
  const finding = (id: string, severity: Severity): Finding => ({ id, severity, at: graph.services[0].resource, origin: {}, field: '', message: '', fix: '', related: [] });
  const picture = mermaid(inventory(graph), [finding('node-port/in-the-dynamic-band', Severity.WARNING), finding('service-to-pod/selects-no-pods', Severity.ERROR), finding('node-port/in-the-dynamic-band', Severity.INFO)]);
  expect(picture).toContain('n2["Service web<br/>error node#45;port/in#45;the#45;dynamic#45;band#44; service#45;to#45;pod/selects#45;no#45;pods"]:::error');
});

test('what is left out is counted', () => {
  const many = Array.from({ length: 300 }, (_, i) => app('type: NodePort').replace(/(name|app): web\b/g, `$1: web-${i}`)).join('---');
  const ways = inventory(graphOf(many));
  const picture = mermaid(ways);
  expect(picture).toContain('240 of 300 ways in are left out here#44; and listed in the inventory');
  expect(picture).not.toContain('web#45;60');
  const large = mermaid(ways, [], { mostWays: 300 });
  expect(large.length).toBeLessThan(45_000);
  expect(large.split(' -->').length).toBeLessThan(452);
  expect(large).toMatch(/\d+ of 300 ways in are left out/);
});

test('what has findings and what is open to everybody is drawn first', () => {
  const closed = app("externalIPs: ['10.0.0.1']").replace(/name: web, namespace/g, 'name: closed, namespace');
  const open = app("externalIPs: ['198.51.100.1']").replace(/name: web, namespace/g, 'name: open, namespace');
  const graph = graphOf(`${closed}---${open}`);
  const ways = inventory(graph);
  expect(mermaid(ways, [], { mostWays: 1 })).toContain('Service open');
  const at = graph.services.find(({ name }) => name === 'closed')!.resource;
  const finding: Finding = { id: 'service-to-pod/selects-no-pods', severity: Severity.INFO, at, origin: {}, field: '', message: '', fix: '', related: [] };
  expect(mermaid(ways, [finding], { mostWays: 1 })).toContain('Service closed');
});

test('an app without ways in says so', () => {
  expect(mermaid({ ways: [], notUnderstood: [] })).toContain('n0(["No way in from outside"])');
});

const HOSTILE = [
  '"] --> evil["', 'end', 'a\nclick n0 href "javascript:alert(1)"', '<script>alert(1)</script>', '`**x**`',
  '%%{init: {}}%%', '#quot;', '1. x', '|', ';', '\u202e', '\ud800', ']]',
];

test.each(HOSTILE)(
  'the name %j draws nothing by itself',
  (name) => {
    const metadata = { name, namespace: name };
    const object = (kind: string, apiVersion: string, spec: object) => ({ object: { kind, apiVersion, metadata, spec }, origin: {} });
    const picture = mermaid(
      inventory(
        new Graph([
          object('Service', 'v1', { type: 'NodePort', ports: [{ port: 80 }], selector: { app: 'x' } }),
          object('Pod', 'v1', { containers: [{ name, ports: [{ containerPort: 80 }] }] }),
          object('Ingress', 'networking.k8s.io/v1', {
            ingressClassName: name,
            rules: [{ host: name, http: { paths: [{ path: `/${name}`, backend: { service: { name, port: { number: 80 } } } }] } }],
          }),
        ]),
      ),
    );
    const text = /^(?:[\p{L}\p{N} ./_…]|#\d+;|<br\/>)*$/u;
    for (const [, quoted] of picture.matchAll(/"(.*?)"/g)) {
      expect(quoted).toMatch(text);
    }
    expect(picture.split('\n').map((line) => line.replace(/".*?"/g, '""').trim().replace(/\d+/g, '#'))).toMatchObject(
      expect.arrayContaining(['flowchart LR', 'subgraph g#[""]', 'n# -->|""| n#']),
    );
    expect(picture).not.toMatch(/^\s*(click|%%)/m);
  },
);
