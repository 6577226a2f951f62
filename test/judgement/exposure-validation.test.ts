import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { ExposureValidation, ExposureValidationProps, ExposureViolation } from '../../src';
import { messageOf } from '../util';

const LONELY = 'apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: shop }\nspec:\n  ports: [{ port: 80 }]\n  selector: { app: web }\n';
const REFUSED = 'apiVersion: v1\nkind: Service\nmetadata: { name: api }\nspec:\n  ports:\n    - port: 99999\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exposure-validation-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What cdk8s-cli is told about some files. */
async function validated(
  files: Readonly<Record<string, string | Buffer>>,
  props?: ExposureValidationProps,
): Promise<{ violations: ExposureViolation[]; submitted: string[] }> {
  const manifests = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
  const violations: ExposureViolation[] = [];
  const submitted: string[] = [];
  const report = {
    addViolation: (violation: ExposureViolation) => void violations.push(violation),
    submit: (status: string) => void submitted.push(status),
  };
  await new ExposureValidation(props).validate({ manifests, report });
  return { violations, submitted };
}

test('passes if nothing is found', async () => {
  expect(await validated({ 'a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n' })).toEqual({ violations: [], submitted: ['success'] });
});

test('passes if it is given nothing', async () => {
  expect(await validated({})).toEqual({ violations: [], submitted: ['success'] });
});

test('fails if there is nothing in what it is given', async () => {
  expect(await validated({ 'a.yaml': '# nothing\n---\n', 'b.yaml': '' })).toEqual({
    violations: [expect.objectContaining({ ruleName: 'checks/unreadable-file', recommendation: 'must hold an object of Kubernetes, and holds none' })],
    submitted: ['failure'],
  });
});

test('fails if a document is no object', async () => {
  const { violations, submitted } = await validated({ 'a.yaml': `${LONELY}---\n- ${LONELY.split('\n').join('\n  ')}` });
  expect([violations.length, submitted]).toEqual([1, ['failure']]);
});

test('passes with warnings', async () => {
  expect(await validated({ 'a.yaml': LONELY })).toEqual({ violations: [], submitted: ['success'] });
});

test('fails with warnings if it is strict, and says where', async () => {
  expect(await validated({ 'a.yaml': LONELY }, { strict: true })).toEqual({
    violations: [{
      ruleName: 'service-to-pod/selects-no-pods',
      recommendation: expect.stringContaining('chooses no pods'),
      fix: expect.stringContaining("give 'selector' the labels of the pods"),
      violatingResources: [{ resourceName: 'web', locations: ['spec.selector (line 6)'], manifestPath: join(folder, 'a.yaml') }],
    }],
    submitted: ['failure'],
  });
});

test('judges all files as one app', async () => {
  const pods = 'apiVersion: v1\nkind: Pod\nmetadata: { name: web, namespace: shop, labels: { app: web } }\nspec: { containers: [{ name: web, image: web }] }\n';
  const { violations } = await validated({ 'a.yaml': LONELY, 'b.yaml': pods }, { strict: true });
  expect(violations.map(({ ruleName }) => ruleName)).not.toContain('service-to-pod/selects-no-pods');
});

test('fails with what the API server refuses', async () => {
  const { violations, submitted } = await validated({ 'a.yaml': REFUSED });
  expect(violations).toEqual([expect.objectContaining({ ruleName: 'service/invalid-port', recommendation: 'must be a whole number from 1 to 65535, got 99999' })]);
  expect(submitted).toEqual(['failure']);
});

test('fails with a file that cannot be read, and judges the others', async () => {
  const { violations, submitted } = await validated({ 'a.yaml': 'kind: [', 'b.yaml': REFUSED, 'c.yaml': Buffer.from([0xff, 0xfe]) });
  expect(violations.map(({ ruleName, violatingResources: [{ locations, manifestPath }] }) => [ruleName, locations, manifestPath])).toEqual([
    ['checks/unreadable-file', [expect.stringMatching(/^line \d$/)], join(folder, 'a.yaml')],
    ['checks/unreadable-file', [], join(folder, 'c.yaml')],
    ['service/invalid-port', ['spec.ports[0].port (line 6)'], join(folder, 'b.yaml')],
  ]);
  expect(submitted).toEqual(['failure']);
});

test('heeds a configuration file', async () => {
  const config = join(folder, 'exposure.yaml');
  writeFileSync(config, 'strict: true\nacknowledgements: [{ id: service-to-pod/selects-no-pods, object: Service shop/web, reason: an operator makes the pods }]');
  expect(await validated({ 'a.yaml': LONELY }, { config })).toEqual({ violations: [], submitted: ['success'] });
});

describe('fails', () => {
  test('if the configuration file is not there', async () => {
    await expect(validated({}, { config: 'no-such.yaml' })).rejects.toThrow(/^no-such\.yaml could not be read: /);
  });

  test.each([
    ['if it is given what it does not have', { strickt: true }, "'strickt' must be a property of ExposureValidationProps; did you mean 'strict'?"],
    ['if it is given what every map has', JSON.parse('{ "__proto__": 1 }'), "'__proto__' must be a property of ExposureValidationProps; leave it out"],
    ['if strict is a text', { strict: 'yes' }, "'strict' must be true or false, got \"yes\"; write one of them"],
    ['if the configuration file is no text', { config: 1 }, "'config' must be a text, got 1; write it in quotes"],
  ])('%s', (_, props, message) => {
    expect(messageOf(() => new ExposureValidation(props))).toBe(`invalid ExposureValidation:\n  ${message}`);
  });
});
