import { parseAllDocuments } from 'yaml';
import { Graph } from '../../../src/graph/graph';

export function graphOf(yaml: string): Graph {
  return new Graph(parseAllDocuments(yaml).map((document) => ({ object: document.toJS(), origin: {} })));
}

/** An app of one Deployment, with its Service of any type. */
export function app(service: string, pod = ''): string {
  return `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      ${pod}
      containers: [{ name: server, image: web, ports: [{ name: http, containerPort: 8080 }] }]
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: http }], ${service} }
`;
}

export const INGRESS = `
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, namespace: shop, annotations: {} }
spec:
  ingressClassName: nginx
  tls: [{ hosts: [shop.example], secretName: shop-tls }]
  rules:
    - host: shop.example
      http: { paths: [{ path: /api, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] }
`;

export const POLICY = `
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web, namespace: shop }
spec:
  podSelector: { matchLabels: { app: web } }
  ingress: [{ ports: [{ port: http }] }]
`;
