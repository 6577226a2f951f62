import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWN_CONTROLLERS } from '../../src/controllers/known-controllers';

const SRC = join(__dirname, '..', '..', 'src');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

/** Where annotations of controllers are named outside of their rooms, and why. */
const OUTSIDE: { readonly [file: string]: string } = {
  'exposure/deregistration-delay.ts': 'it takes the delay of Ingresses and of Services by the same attributes of AWS',
  'exposure/not-understood.ts': 'it names Services that open a way which no room reads',
  'manifest/controller-annotations.ts': 'what a user writes by hand is checked before any room is asked',
  'checks/ingress/grpc-without-tls.ts': 'it compares what the targets of a load balancer of AWS speak with its listeners, which no route holds together',
  'checks/ingress/host-without-certificate.ts': 'it asks for the certificate of a second host that an annotation brings, which serves no path of its own',
  'checks/ingress/shared-load-balancer.ts': 'it compares what the Ingresses of a group say of their load balancer, which is in no route',
};

/** The names of annotations, or their beginnings, that a file imports from the facts of controllers. */
function importedAnnotations(file: string): string[] {
  const imports = readFileSync(join(SRC, file), 'utf8').matchAll(/import \{([^}]*)\} from '[^']*controllers\/([^/']+)\/facts'/g);
  return [...imports].flatMap(([, names, room]) => {
    const facts: { readonly [name: string]: unknown } = jest.requireActual(join(SRC, 'controllers', room, 'facts'));
    return names.split(',').map((name) => name.trim()).filter((name) => [facts[name]].flat().some(isAnnotation));
  });
}

/** Types of objects have a kind behind the slash, and no controller of a class begins an annotation. */
function isAnnotation(value: unknown): boolean {
  const begins = (prefix: string) => typeof value === 'string' && value.startsWith(prefix);
  const isOfClass = KNOWN_CONTROLLERS.some(({ classController }) => classController === value);
  return KNOWN_CONTROLLERS.some(({ prefixes }) => prefixes.some(begins)) && !/^[^/]*\/[A-Z]/.test(value as string) && !isOfClass;
}

test('what annotations of controllers mean is known in their rooms only', () => {
  const found = files.filter((file) => !/^controllers\/[^/]+\//.test(file) && importedAnnotations(file).length > 0);
  expect(found.sort()).toEqual(Object.keys(OUTSIDE).sort());
});

test('no two controllers have a prefix of annotations in common', () => {
  const prefixes = KNOWN_CONTROLLERS.flatMap((controller) => controller.prefixes);
  expect(prefixes.filter((one, i) => prefixes.some((other, k) => k !== i && other.startsWith(one)))).toEqual([]);
});
