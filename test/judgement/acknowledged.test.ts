import { ApiObject, App, Chart } from 'cdk8s';
import { ExposureChecks, ExposureFinding, Severity } from '../../src';
import { acknowledged } from '../../src/judgement/acknowledged';
import { appChecksOf } from '../../src/judgement/app-checks';
import { messageOf } from '../util';

let app: App;
let shop: Chart;
let blog: Chart;
beforeEach(() => {
  jest.spyOn(console, 'error').mockReturnValue();
  app = new App();
  shop = new Chart(app, 'shop');
  blog = new Chart(app, 'shop-blog');
});

const configMap = (chart: Chart, id: string) => new ApiObject(chart, id, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { id } });

/** service-to-pod/selects-no-pods */
const lonelyService = (chart: Chart, name: string) =>
  new ApiObject(chart, name, { apiVersion: 'v1', kind: 'Service', metadata: { name }, spec: { selector: { app: name }, ports: [{ port: 80 }] } });

const found = (id: string): ExposureFinding[] => ExposureChecks.of(app).findings().filter((finding) => finding.id === id);

describe('an acknowledgement', () => {
  test('accepts what its check finds at its construct and below, and nothing beside it', () => {
    lonelyService(shop, 'one');
    lonelyService(shop, 'two');
    lonelyService(blog, 'three');
    ExposureChecks.acknowledge(shop, 'service-to-pod/selects-no-pods', 'an operator makes the pods');
    expect(found('service-to-pod/selects-no-pods').map(({ constructPath, acknowledgedBecause }) => [constructPath, acknowledgedBecause])).toEqual([
      ['shop/one', 'an operator makes the pods'],
      ['shop/two', 'an operator makes the pods'],
      ['shop-blog/three', undefined],
    ]);
  });

  test('of one object leaves its neighbour', () => {
    ExposureChecks.acknowledge(lonelyService(shop, 'one'), 'service-to-pod/selects-no-pods', 'the pods come later');
    lonelyService(shop, 'one-more');
    expect(found('service-to-pod/selects-no-pods').map(({ acknowledgedBecause }) => acknowledgedBecause)).toEqual(['the pods come later', undefined]);
  });

  test('of the app holds for all charts', () => {
    lonelyService(shop, 'one');
    lonelyService(blog, 'two');
    ExposureChecks.acknowledge(app, 'service-to-pod/selects-no-pods', 'an operator makes the pods');
    expect(found('service-to-pod/selects-no-pods').filter(({ acknowledgedBecause }) => acknowledgedBecause === undefined)).toEqual([]);
    expect(found('checks/acknowledged-in-vain')).toEqual([]);
  });

  test('keeps a finding that was raised from failing the synthesis', () => {
    lonelyService(shop, 'one');
    ExposureChecks.configure(app, { severities: { 'service-to-pod/selects-no-pods': Severity.ERROR } });
    expect(messageOf(() => app.synthYaml())).toContain('(service-to-pod/selects-no-pods)');
    ExposureChecks.acknowledge(shop, 'service-to-pod/selects-no-pods', 'an operator makes the pods');
    expect(messageOf(() => app.synthYaml())).toBe('no error');
  });

  test('that was given first says the reason, wherever it stands', () => {
    const service = lonelyService(shop, 'one');
    ExposureChecks.acknowledge(shop, 'service-to-pod/selects-no-pods', 'first');
    ExposureChecks.acknowledge(service, 'service-to-pod/selects-no-pods', 'second');
    ExposureChecks.acknowledge(app, 'service-to-pod/selects-no-pods', 'third');
    expect(found('service-to-pod/selects-no-pods').map(({ acknowledgedBecause }) => acknowledgedBecause)).toEqual(['first']);
    expect(found('checks/acknowledged-in-vain')).toEqual([]);
  });

  test('is compared with what is found at its own place, however many there are', () => {
    const looked = jest.fn();
    const many = Array.from({ length: 100 }, (_, i) => ({ id: 'service-to-pod/selects-no-pods', part: `app${i}`, origin: { construct: `app${i}` } }));
    const acknowledgements = many.map((one) => ({ ...one, reason: 'later', correction: 'move it', get field() { looked(); return undefined; } }));
    const findings = many.map(({ id, origin }) => ({ id, severity: Severity.WARNING, origin, field: '', message: '', fix: '', related: [] }));
    const judgements = [...acknowledged(findings, acknowledgements, ({ origin }) => [origin.construct!])];
    expect(judgements.map(({ acknowledgedBecause }) => acknowledgedBecause)).toEqual(many.map(() => 'later'));
    expect(looked).toHaveBeenCalledTimes(100);
  });

  test('accepts no other check', () => {
    lonelyService(shop, 'one');
    ExposureChecks.acknowledge(shop, 'service-to-pod/selects-several-workloads', 'not that one');
    expect(found('service-to-pod/selects-no-pods')[0].acknowledgedBecause).toBeUndefined();
  });

  test('that matches nothing is a warning', () => {
    ExposureChecks.acknowledge(shop, 'service-to-pod/selects-no-pods', 'an operator makes the pods');
    expect(found('checks/acknowledged-in-vain')).toEqual([{
      id: 'checks/acknowledged-in-vain',
      severity: Severity.WARNING,
      constructPath: 'shop',
      message: 'acknowledges service-to-pod/selects-no-pods (an operator makes the pods), which finds nothing here',
      fix: 'remove the acknowledgement, or move it to the construct that is meant',
    }]);
  });

  test('that matches nothing can be raised to an error, at its construct', () => {
    ExposureChecks.configure(app, { severities: { 'checks/acknowledged-in-vain': Severity.ERROR } });
    ExposureChecks.acknowledge(shop, 'service-to-pod/selects-no-pods', 'an operator makes the pods');
    expect(messageOf(() => app.synthYaml())).toMatch(/^ {2}\[shop\] acknowledges service-to-pod\/selects-no-pods .*\(checks\/acknowledged-in-vain\)$/m);
  });

  test('that a construct implies may match nothing', () => {
    appChecksOf(app).acknowledge({ scope: shop, id: 'service-to-pod/selects-no-pods', reason: 'its user has said so', isImplied: true });
    expect(found('checks/acknowledged-in-vain')).toEqual([]);
  });

  test('that is given twice is used twice', () => {
    lonelyService(shop, 'one');
    ExposureChecks.acknowledge(shop, 'service-to-pod/selects-no-pods', 'first');
    ExposureChecks.acknowledge(app, 'service-to-pod/selects-no-pods', 'second');
    expect(found('service-to-pod/selects-no-pods')[0].acknowledgedBecause).toBe('first');
    expect(found('checks/acknowledged-in-vain')).toEqual([]);
  });

  test('cannot accept what is fatal, and says so', () => {
    configMap(shop, 'One');
    configMap(blog, 'Two');
    ExposureChecks.acknowledge(app, 'identity/lost-by-repetition', 'we like it so');
    const message = messageOf(() => app.synthYaml());
    expect(message).toMatch(/^ {2}\[shop\/One\] .* by \[shop-blog\/Two\]; .*\(identity\/lost-by-repetition\)$/m);
    expect(message).toMatch(/^ {2}\[\] acknowledges identity\/lost-by-repetition \(we like it so\), which is fatal and cannot be acknowledged, whatever the reason; .*\(checks\/acknowledged-in-vain\)$/m);
  });

  test.each(['__proto__', 'constructor', 'toString', 'service-to-pod/selects-nothing'])('of a check called %s says that there is none', (id) => {
    lonelyService(shop, 'one');
    ExposureChecks.acknowledge(shop, id, 'why not');
    expect(found('service-to-pod/selects-no-pods')[0].acknowledgedBecause).toBeUndefined();
    expect(found('checks/acknowledged-in-vain')).toEqual([expect.objectContaining({
      message: `acknowledges ${id} (why not), which is no check`,
      fix: 'write the id as the catalogue of checks has it, or remove it',
    })]);
  });

  describe('fails', () => {
    test.each(['', ' \n'])('if its reason is %j', (reason) => {
      expect(messageOf(() => ExposureChecks.acknowledge(shop, 'service-to-pod/selects-no-pods', reason))).toBe(
        `invalid ExposureChecks.acknowledge:\n  [shop] 'reason' must be given, got ${JSON.stringify(reason)}; say why it is right as it is`);
    });

    test('if no check is named', () => {
      expect(messageOf(() => ExposureChecks.acknowledge(shop, ' ', 'because'))).toContain("[shop] 'id' must be the id of a check, got \" \"");
    });
  });
});
