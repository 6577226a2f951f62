import * as kplus from 'cdk8s-plus-27';
import { ExistingService } from '../../src';
import { messageOf, testChart } from '../util';

function service(ports: kplus.ServicePort[], name = 'legacy'): kplus.Service {
  return new kplus.Service(testChart(), 'Legacy', { metadata: { name }, ports });
}

function facts({ _name, _port }: ExistingService): unknown[] {
  return [_name, _port];
}

test('is named, with the number of its port', () => {
  expect(facts(ExistingService.named('legacy', { port: 80 }))).toEqual(['legacy', 80]);
});

test('is named, with the name of its port', () => {
  expect(facts(ExistingService.named('1st-legacy', { portName: 'http' }))).toEqual(['1st-legacy', 'http']);
});

test('has the only port of the service that it is made from', () => {
  expect(facts(ExistingService.fromService(service([{ port: 80 }])))).toEqual(['legacy', 80]);
});

test.each<[string, object, string | number]>([['number', { port: 443 }, 443], ['name', { portName: 'http' }, 'http']])('has the port that is chosen by %s', (_, options, port) => {
  expect(facts(ExistingService.fromService(service([{ port: 80, name: 'http' }, { port: 443, name: 'https' }]), options))).toEqual(['legacy', port]);
});

describe('fails', () => {
  test.each<[string, () => ExistingService, string]>([
    ['no port is given', () => ExistingService.named('legacy', {}), "invalid ExistingService.named:\n  'port' must be given, or 'portName', and not both; write for example 'port: 80'"],
    ['both are given', () => ExistingService.named('legacy', { port: 80, portName: 'http' }), "'port' must be given, or 'portName', and not both"],
    ['the service has several ports and none is chosen', () => ExistingService.fromService(service([{ port: 80, name: 'a' }, { port: 81, name: 'b' }])), "invalid ExistingService.fromService:\n  'port' must be given, or 'portName'"],
    ['the name is no name', () => ExistingService.named('Bad_Name', { port: 80 }), "'name' must be the name of a Service: lower-case letters, digits and hyphens, at most 63, got \"Bad_Name\"; write for example 'legacy'"],
    ['the service that it is made from has no legal name', () => ExistingService.fromService(service([{ port: 80 }], 'Bad_Name')), "'name' must be the name of a Service"],
    ['the port is no port', () => ExistingService.named('legacy', { port: 65536 }), "'port' must be a whole number from 1 to 65535, got 65536; write for example 80"],
    ['the name of the port is no name', () => ExistingService.named('legacy', { portName: 'a-name-of-16-chr' }), "'portName' must be lower-case letters, digits and hyphens, with a letter, at most 15, got \"a-name-of-16-chr\""],
  ])('if %s', (_, create, text) => {
    expect(messageOf(create)).toContain(text);
  });

  test('with all problems at once', () => {
    expect(messageOf(() => ExistingService.named('', { port: NaN, portName: '' })).split('\n')).toHaveLength(5);
  });
});
