import { isEnum, isStruct, objectOf, runtimeOf } from './samples';
import { TypeReference } from '../../projenrc/jsii-api';

const circle: { self?: object } = {};
circle.self = circle;

const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();

const fail = () => { throw new TypeError('never shown'); };

/** What programs hand in, and what no program should, by what a check could take it for. */
const VALUES: { readonly [kind: string]: readonly unknown[] } = {
  string: ['', 'x', 'undefined', '8080', 'true', '0.0.0.0/0'],
  number: [0, 99, -0.5],
  boolean: [true, false],
  list: [[], ['x'], [1], [undefined], [null], [[]], [{}], new Array(2)],
  object: [
    {}, { x: 1 }, { x: undefined }, { key: null }, { node: {} }, { length: 1 }, { constructor: 1 }, { toString: null }, circle,
    Object.create(null), Object.assign(Object.create(null), { x: 'x' }), JSON.parse('{ "__proto__": 1 }'),
    { valueOf: null, toString: null, toJSON: 1 }, { toJSON: fail }, { get x() { return fail(); } },
  ],
  other: [
    7n, Symbol('x'), () => 'x', class X {}, new (class X { public readonly y = 1; })(), new (class X { public toJSON() { return fail(); } })(),
    new Date(0), new Date(NaN), /x/, new Map([['x', 'x']]), new Set(['x']), new WeakMap(), Promise.resolve('x'),
    new String('x'), new Number(1), new Uint8Array(1),
    revoked, new Proxy({}, { get: fail, has: fail, ownKeys: fail, getPrototypeOf: fail }),
    new Proxy([], { get: () => fail }), new Proxy(() => undefined, { get: fail }),
  ],
};

const CLASSES = [
  'cdk8s.Duration', 'cdk8s-plus-27.Cpu', 'cdk8s-plus-27.Probe', 'cdk8s-exposure.AllowedClients', 'cdk8s-exposure.ExistingService', 'cdk8s-exposure.IngressController', 'cdk8s-exposure.Tls',
];

/** Values that are not of a type. What is of it and holds something wrong is for the places in it. */
export function wrongValues(type: TypeReference): unknown[] {
  const members = isEnum(type) ? Object.values(runtimeOf(type.fqn!)) : [];
  const values = Object.entries(VALUES).flatMap(([kind, ofKind]) => kind === kindOf(type) ? [] : ofKind).filter((value) => !members.includes(value));
  const others = CLASSES.filter((fqn) => fqn !== type.fqn).map(objectOf);
  return [...values, ...others, ...pastTheFactories(type)];
}

function kindOf(type: TypeReference): string | undefined {
  return type.primitive ?? { array: 'list', map: 'object', none: isStruct(type) ? 'object' : undefined }[type.collection?.kind ?? 'none'];
}

/** A class itself, its static methods, and objects that none of these has made. */
function pastTheFactories(type: TypeReference): unknown[] {
  const known = type.fqn === undefined || isEnum(type) || isStruct(type) ? undefined : runtimeOf(type.fqn);
  if (known === undefined) {
    return [];
  }
  const statics = Object.getOwnPropertyNames(known).map((name) => known[name]).filter((value) => typeof value === 'function');
  const isOurs = type.fqn!.startsWith('cdk8s-exposure.');
  return [known, ...statics, ...isOurs ? [Reflect.construct(known, []), Object.create(known.prototype)] : []];
}
