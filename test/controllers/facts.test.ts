import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KNOWN_CONTROLLERS } from '../../src/controllers/known-controllers';

const SRC = join(__dirname, '..', '..', 'src');

/**
 * The sources outside the facts. The rules of the API server name API groups, and clouds have annotations for load balancers
 * with the same beginnings.
 */
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/^controllers\/[^/]+\/facts\.ts$|^providers\/|^api-rules\/|load-balancer|generated\//.test(file));

test.each(KNOWN_CONTROLLERS.flatMap(({ name, prefixes }) => prefixes.map((prefix) => ({ name, prefix }))))('$name: $prefix stands in its facts only', ({ prefix }) => {
  const texts = new RegExp(`['"\`]${prefix.replace(/\./g, '\\.')}[A-Za-z]`);
  expect(files.filter((file) => texts.test(readFileSync(join(SRC, file), 'utf8')))).toEqual([]);
});

test('no two controllers have a prefix of annotations in common', () => {
  const prefixes = KNOWN_CONTROLLERS.flatMap((controller) => controller.prefixes);
  expect(prefixes.filter((one, i) => prefixes.some((other, k) => k !== i && other.startsWith(one)))).toEqual([]);
});
