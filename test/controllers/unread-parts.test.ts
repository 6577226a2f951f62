import { objectsOfType } from './objects-of-type';
import { ingressReader } from '../../src/controllers/ingress-readers';
import { KNOWN_CONTROLLERS } from '../../src/controllers/known-controllers';
import { readingOf } from '../../src/controllers/reading';
import { ROUTE_PARTS, unknownParts, UnreadParts } from '../../src/controllers/unread-parts';

const TABLE: UnreadParts = { 'example.com/size': [], 'example.com/auth': ['clients'], 'timeoutPolicy': [], 'replacePath': ['rewrite'] };

test.each([
  [[], []],
  [['metadata.annotations[example.com/size]'], []],
  [['metadata.annotations[example.com/size]', 'metadata.annotations[example.com/auth]'], ['clients']],
  [['spec.routes[0].timeoutPolicy', 'spec.replacePath'], ['rewrite']],
  [['spec.routes[0].conditions[1]'], ROUTE_PARTS],
  [['metadata.annotations[example.com/auth-of-tomorrow]'], ROUTE_PARTS],
  [['metadata.annotations[constructor]', 'spec.toString', 'spec[x.timeoutPolicy]', 'spec.__proto__', ''], ROUTE_PARTS],
])('%p makes unknown: %p', (unread, parts) => {
  expect([...unknownParts(TABLE, unread)]).toEqual(parts);
});

const READERS = KNOWN_CONTROLLERS.map((controller) => ({ name: controller.name, reader: ingressReader(controller, 'edge') }));

/** Values that annotations of all kinds have. */
const VALUES = ['true', 'false', '301', '198.51.100.0/24', 'https'];

test.each(READERS)('$name: no entry is for an annotation that is read', ({ reader }) => {
  const names = Object.keys(reader.unreadParts).filter((name) => name.includes('/'));
  for (const value of VALUES) {
    const annotations = Object.fromEntries(names.map((name) => [name, value]));
    const ingress = { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name: 'web', namespace: 'shop', annotations }, spec: { ingressClassName: 'edge' } };
    const unread = readingOf(reader, objectsOfType([ingress])).unread.map(({ field }) => field);
    expect(new Set(unread)).toEqual(new Set(names.map((name) => `metadata.annotations[${name}]`)));
  }
});

test.each(READERS)('$name: who is asked for a name first is never taken for nobody', ({ reader }) => {
  const asks = Object.entries(reader.unreadParts).filter(([name]) => name.includes('auth'));
  expect(asks.filter(([, parts]) => parts.length === 0)).toEqual([]);
});
