import { FINE, LONELY, REFUSED, testFolder } from './folder';
import { runCli } from './run-cli';

const folder = testFolder();
const check = (...words: string[]) => runCli(folder.path, ['check', ...words]);
const findingsOf = async (...words: string[]) => JSON.parse((await check('--format', 'json', ...words)).out).findings;

test('is cdk8s-exposure.yaml, if there is one, and --config names another', async () => {
  folder.write({ 'app/web.yaml': LONELY, 'cdk8s-exposure.yaml': 'strict: true\n', 'mild.yaml': 'strict: false\n' });
  expect((await check('app')).code).toBe(1);
  expect((await check('app', '--config', 'mild.yaml')).code).toBe(0);
});

test('is no manifest, where it lies among them', async () => {
  folder.write({ 'web.yaml': FINE, 'cdk8s-exposure.yaml': 'strict: true\n' });
  expect(await check('.')).toMatchObject({ code: 0, out: expect.stringContaining('1 object of 1 file') });
});

test('has every option', async () => {
  folder.write({
    'app/web.yaml': `${LONELY}---\napiVersion: v1\nkind: Service\nmetadata: { name: out }\nspec: { type: NodePort, trafficDistribution: PreferSameNode, ports: [{ port: 80, nodePort: 8080 }] }\n`,
    'cdk8s-exposure.yaml': [
      'kubernetes: 1.35-1.36',
      'nodePorts: 8000-9000',
      'ingressClasses: [traefik]',
      'externalObjects: [Pod/shop/web]',
      'packs: [linters]',
      'severities: { service-to-pod/selects-no-pods: error }',
      'strict: false',
      'acknowledgements: []',
    ].join('\n'),
  });
  expect((await findingsOf('app')).filter(({ severity }: { severity: string }) => severity === 'fatal')).toEqual([]);
  expect((await findingsOf('app')).filter(({ id }: { id: string }) => id === 'service-to-pod/selects-no-pods')).toEqual([]);
});

test('gives way to the command line', async () => {
  folder.write({ 'app/web.yaml': LONELY, 'cdk8s-exposure.yaml': 'severities: { service-to-pod/selects-no-pods: error }\nkubernetes: 1.35-1.36\n' });
  expect((await check('app')).code).toBe(1);
  expect((await findingsOf('app', '--severity', 'service-to-pod/selects-no-pods=fatal'))[0].severity).toBe('fatal');
});

describe('an acknowledgement', () => {
  const acknowledging = (text: string) => folder.write({ 'app/web.yaml': LONELY, 'app/api.yaml': REFUSED, 'cdk8s-exposure.yaml': `strict: true\nacknowledgements:\n${text}` });

  test('accepts a finding of one object', async () => {
    acknowledging('  - { id: service-to-pod/selects-no-pods, object: Service shop/web, reason: an operator makes the pods }\n');
    expect(await findingsOf('app/web.yaml')).toEqual([expect.objectContaining({ id: 'service-to-pod/selects-no-pods', severity: 'warning', acknowledgedBecause: 'an operator makes the pods' })]);
    expect((await check('app/web.yaml')).code).toBe(0);
  });

  test('accepts a finding of all objects', async () => {
    acknowledging('  - { id: service-to-pod/selects-no-pods, reason: an operator makes the pods }\n');
    expect((await check('app/web.yaml')).code).toBe(0);
  });

  test('of another object accepts nothing, and is a finding of its file', async () => {
    acknowledging('  - { id: service-to-pod/selects-no-pods, object: Service shop/api, reason: an operator makes the pods }\n');
    expect(await findingsOf('app/web.yaml')).toEqual([
      expect.not.objectContaining({ acknowledgedBecause: expect.anything() }),
      expect.objectContaining({
        id: 'checks/acknowledged-in-vain',
        severity: 'warning',
        file: 'cdk8s-exposure.yaml',
        message: 'acknowledges service-to-pod/selects-no-pods of Service shop/api (an operator makes the pods), which finds nothing here',
      }),
    ]);
    expect((await check('app/web.yaml')).code).toBe(1);
  });

  test('of a check that there is not says so', async () => {
    acknowledging('  - { id: service-to-pod/selects-nothing, object: Service shop/web, reason: an operator makes the pods }\n');
    expect((await findingsOf('app/web.yaml'))[1]).toEqual(expect.objectContaining({
      id: 'checks/acknowledged-in-vain',
      message: 'acknowledges service-to-pod/selects-nothing of Service shop/web (an operator makes the pods), which is no check',
      fix: 'write the id as the catalogue of checks has it, or remove it',
    }));
  });

  test('cannot accept what is fatal', async () => {
    acknowledging('  - { id: service/invalid-port, reason: we like it so }\n');
    const findings = await findingsOf('app/api.yaml');
    expect(findings).toEqual([
      expect.objectContaining({ id: 'service/invalid-port', severity: 'fatal' }),
      expect.objectContaining({ id: 'checks/acknowledged-in-vain', severity: 'error', message: 'acknowledges service/invalid-port (we like it so), which is fatal and cannot be acknowledged, whatever the reason' }),
    ]);
    expect(findings[0].acknowledgedBecause).toBeUndefined();
  });

  test('takes the mark off the picture', async () => {
    const exposed = LONELY.replace('spec:', 'spec:\n  type: NodePort');
    folder.write({ 'app/web.yaml': exposed, 'cdk8s-exposure.yaml': '{}' });
    expect((await runCli(folder.path, ['map', 'app', '--format', 'mermaid'])).out).toContain('service#45;to#45;pod/selects#45;no#45;pods');
    folder.write({ 'cdk8s-exposure.yaml': 'acknowledgements: [{ id: service-to-pod/selects-no-pods, reason: an operator makes the pods }]' });
    expect((await runCli(folder.path, ['map', 'app', '--format', 'mermaid'])).out).not.toContain('service#45;to#45;pod/selects#45;no#45;pods');
  });
});

describe('fails', () => {
  test.each([
    ['if it is cut', 'packs: [', /^cdk8s-exposure: cdk8s-exposure\.yaml:2:1: must be YAML: must have a value here; correct it there$/m],
    ['if it has a field twice', 'strict: true\nstrict: false', /cdk8s-exposure\.yaml:2:1: must be YAML: must not have the key 'strict' twice; /],
    ['if it has several documents', 'strict: true\n---\nstrict: false', /cdk8s-exposure\.yaml must be one document, got 2/],
    ['if it is a list', '- strict', /cdk8s-exposure\.yaml must be a map of options/],
    ['if it names a version that is not known', 'kubernetes: "1.99"', /'kubernetes' must be one or two of the versions 1\.32 to 1\.36, .*, got '1\.99'/],
    ['if it has an unknown field', 'strickt: true', /'strickt' must be one of kubernetes, nodePorts, .*acknowledgements/],
    ['if it has a field that every map has', 'constructor: 1', /'constructor' must be one of /],
    ['if a field is of another type', 'strict: "yes"', /'strict' must be true or false, got "yes"$/m],
    ['if a list is a text', 'packs: linters', /'packs' must be a list of texts/],
    ['if a severity is none', 'severities: { service-to-pod/selects-no-pods: loud }', /'severity' must be the id of a check and warning, error or fatal, got 'service-to-pod\/selects-no-pods=loud'/],
    ['if a severity is for no check', 'severities: { X-1: error }', /'severity' must be .*, got 'X-1=error'/],
    ['if a class has a misspelled field', 'classes: [{ name: nginx, contoller: x }]', /'classes' must be a list of \{ name \} with .*, and 'classes\[0\]\.contoller' is none of these$/m],
    ['if the name of a class is a number', 'classes: [{ name: public }, { name: 5 }]', /'classes' must be .*, and 'classes\[1\]\.name' is 5$/m],
    ['if clients of a class are nobody', 'classes: [{ name: public, allowedClients: all }]', /'classes' must be .*, and 'classes\[0\]\.allowedClients' is "all"$/m],
    ['if a Gateway is in no namespace', 'gateways: [{ name: public }]', /'gateways' must be .*, and 'gateways\[0\]' has no 'namespaceName'$/m],
    ['if a class is a text', 'classes: [nginx]', /'classes' must be .*, and 'classes\[0\]' is "nginx"$/m],
    ['if a list is a map', 'classes: { name: nginx }', /'classes' must be .*, got \{"name":"nginx"\}$/m],
    ['if an acknowledgement has no reason', 'acknowledgements: [{ id: service-to-pod/selects-no-pods }]', /'acknowledgements' must be a list of \{ id, reason \}/],
    ['if its reason is empty', 'acknowledgements: [{ id: service-to-pod/selects-no-pods, reason: " " }]', /'acknowledgements' must be a list of \{ id, reason \}/],
    ['if it has an unknown field of an acknowledgement', 'acknowledgements: [{ id: service-to-pod/selects-no-pods, reason: so, until: later }]', /'acknowledgements' must be a list of \{ id, reason \}/],
  ])('%s', async (_, text, message) => {
    folder.write({ 'web.yaml': LONELY, 'cdk8s-exposure.yaml': text });
    const { code, out, err } = await check('web.yaml');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });
});

test.each([
  ['kubernetes', '"a\\e[31m\\L\\r"', String.raw`got 'a\u001b[31m\u2028\u000d'`],
  ['nodePorts', '"\\u202e"', String.raw`got '\u202e'`],
  ['externalObjects', '["\\0"]', String.raw`got '\u0000'`],
  ['"\\e[0m"', '1', String.raw`'\u001b[0m' must be one of`],
  ['kubernetes', 'x'.repeat(100_000), 'must be one or two of the versions'],
])('a wrong value of %s comes to the terminal as a short text', async (field, value, said) => {
  folder.write({ 'app/web.yaml': FINE, 'cdk8s-exposure.yaml': `${field}: ${value}\n` });
  const { code, err } = await check('app');
  expect(code).toBe(2);
  expect(err).toContain(said);
  expect(err).not.toMatch(/[^\P{Cc}\n]|\p{Cf}|\u2028/u);
  expect(err.length).toBeLessThan(3000);
});

test('may be empty', async () => {
  folder.write({ 'web.yaml': LONELY, 'cdk8s-exposure.yaml': '' });
  expect((await check('web.yaml')).code).toBe(0);
});
