import { Manifest } from '../../src/graph/origin';
import { Resource } from '../../src/graph/resource';

type Json = Readonly<Record<string, unknown>>;

/** What is wrong where an object, a list or a text is expected. */
export const HOSTILE: readonly unknown[] = [null, 0, -1, 1.5, NaN, true, '', 'text', [], [[]], [null], {}, { a: {} }, [{ name: 5 }], 2 ** 40];

export function manifests(...all: unknown[]): Manifest[] {
  return all.map((one) => ({ object: one, origin: {} }));
}

export function resource(json: Json): Resource {
  return new Resource(json, {});
}

/** An object of a kind, in the namespace 'shop' unless its metadata say otherwise. */
export function object(apiVersion: string, kind: string, name: string, spec: unknown, metadata: Json = {}): Json {
  return { apiVersion, kind, metadata: { name, namespace: 'shop', ...metadata }, spec };
}

export function deployment(name: string, labels: Json, containers: readonly unknown[] = [{ name: 'main' }], metadata: Json = {}): Json {
  const spec = { selector: { matchLabels: labels }, template: { metadata: { labels }, spec: { containers } } };
  return object('apps/v1', 'Deployment', name, spec, metadata);
}

export function service(name: string, spec: Json, metadata: Json = {}): Json {
  return object('v1', 'Service', name, spec, metadata);
}

export function ingress(name: string, spec: unknown, metadata: Json = {}): Json {
  return object('networking.k8s.io/v1', 'Ingress', name, spec, metadata);
}
