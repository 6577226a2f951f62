import { parseAllDocuments } from 'yaml';
import { objectsOfType } from './objects-of-type';
import { Certificates } from '../../src/certificates/certificates';
import { ControllerReader } from '../../src/controllers/controller';
import { JoinedRoute, joinedPaths } from '../../src/controllers/joined-paths';
import { readingOf } from '../../src/controllers/reading';
import { SeenObjects } from '../../src/controllers/seen-objects';

/** An Ingress with one path, and the annotations and what else of `spec` is given. */
export function ingressOf(className: string, annotations: { readonly [name: string]: string } = {}, spec: object = { tls: [{ hosts: ['shop.example.com'], secretName: 'shop-tls' }] }): string {
  const backend = { service: { name: 'web', port: { number: 80 } } };
  return JSON.stringify({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'web', namespace: 'shop', annotations },
    spec: { ingressClassName: className, rules: [{ host: 'shop.example.com', http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }], ...spec },
  });
}

/** What a controller reads of manifests, a line for each route, for each contradiction and for each field that it does not understand. */
export function readText(reader: ControllerReader, yaml: string): string[] {
  const manifests = objectsOfType(parseAllDocuments(yaml).map((document) => document.toJS()));
  const objects = new SeenObjects(manifests, reader.annotationPrefixes);
  const { paths, differences } = reader.read(objects);
  const joined = joinedPaths(paths, new Certificates(objects), reader.everyHostServesAll);
  const routes = joined.routes.filter(({ isInherited }) => !isInherited).map(lineOf);
  const contradictions = [...differences, ...joined.differences].map(({ kind, host, path = '', text }) => `${kind} ${host ?? '*'}${path} ${text}`);
  const unread = readingOf(reader, manifests).unread.map(({ object, field }) => `unread ${object} ${field}`);
  return [...routes, ...contradictions, ...unread];
}

function lineOf({ route, path, plain }: JoinedRoute): string {
  const { host = '*', match, backend, backends = [], redirects, rewrite, allowed, certificate, conditions, plainHttp } = route;
  const answers = backend === undefined ? backends.map(({ kind, name, port = '', weight = '' }) => `${kind} ${name} ${port} ${weight}`.trim()) : [`${backend.service}:${backend.port}`];
  const answer = redirects ? 'another address' : answers.join(' and ') || 'nobody known';
  const parts: [string, string | undefined][] = [
    ['if', conditions?.join(' and ')],
    ['rewritten to', rewrite],
    ['by HTTPS with', certificate && (certificate.secretName ?? 'a certificate of its own') + (certificate.issuer === undefined ? '' : ` of ${certificate.issuer.kind} ${certificate.issuer.name}`)],
    ['plain HTTP', plainHttp],
    ['at', [path.port, plain?.port].filter((port) => port !== undefined).join(' and ') || undefined],
    ['from', path.reach && `${path.reach.from} ${path.reach.because}`],
    ['only', allowed && `${allowed.networks.join(' ')} by ${allowed.because}`],
    ['through', path.entry],
  ];
  return `${host} ${match} ${route.path} to ${answer}${parts.map(([word, text]) => text === undefined ? '' : `, ${word} ${text}`).join('')}`;
}
