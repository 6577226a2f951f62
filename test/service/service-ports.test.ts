import * as kplus from 'cdk8s-plus-27';
import { TargetPort } from '../../src/service/pod-target';
import { nameOfPort, PortOptions, servicePorts } from '../../src/service/service-ports';
import { PropertyProblem } from '../../src/text/invalid';

function portsOf(options: PortOptions, ports?: TargetPort[]): { ports: object[]; problems: PropertyProblem[] } {
  const problems: PropertyProblem[] = [];
  return { ports: servicePorts(options, { labels: {}, ports }, problems), problems };
}

describe('the only port', () => {
  test.each<[string, PortOptions, TargetPort[] | undefined, object]>([
    ['is that of the target', {}, [{ number: 8080 }], { port: 8080, targetPort: 8080 }],
    ['has the name and the protocol of that of the target', {}, [{ number: 53, name: 'dns', protocol: kplus.Protocol.UDP }], { port: 53, targetPort: 53, name: 'dns', protocol: 'UDP' }],
    ['leads from the given one to that of the target', { port: 80 }, [{ number: 8080 }], { port: 80, targetPort: 8080 }],
    ['leads to the given one of a target', { targetPort: 9000 }, [{ number: 8080 }, { number: 9000, name: 'metrics' }], { port: 9000, targetPort: 9000, name: 'metrics' }],
    ['may lead to one that the target does not declare', { port: 80, targetPort: 9000 }, [{ number: 8080, name: 'http' }], { port: 80, targetPort: 9000 }],
    ['is the given one if the target declares none', { port: 80 }, [], { port: 80, targetPort: 80 }],
    ['is the given one of a label selection', { port: 80 }, undefined, { port: 80, targetPort: 80 }],
    ['is the one that is given for the pods of a label selection', { targetPort: 8080 }, undefined, { port: 8080, targetPort: 8080 }],
    ['may be pinned', { port: 80, nodePort: 30007 }, undefined, { port: 80, targetPort: 80, nodePort: 30007 }],
  ])('%s', (_, options, target, port) => {
    expect(portsOf(options, target)).toEqual({ ports: [port], problems: [] });
  });

  test('must be named if the target has several', () => {
    expect(portsOf({}, [{ number: 8080 }, { number: 9000 }])).toEqual({
      ports: [],
      problems: [{
        property: 'targetPort',
        rule: 'must be given, because the target has several ports (8080, 9000)',
        fix: "write for example 'targetPort: 8080', or 'ports' for more than one",
      }],
    });
  });

  test('is in doubt even if one of several has the number of the service', () => {
    expect(portsOf({ port: 8080 }, [{ number: 8080 }, { number: 9000 }]).problems).toMatchObject([{ property: 'targetPort' }]);
  });

  test('must be given if the target declares none', () => {
    expect(portsOf({}, []).problems).toMatchObject([{ property: 'port', rule: 'must be given, because the target declares no port' }]);
  });

  test('must be given for a label selection', () => {
    expect(portsOf({}).problems).toMatchObject([{ property: 'port', rule: 'must be given, because the ports of labels alone are not known here' }]);
  });

  test('has no name that a service cannot have', () => {
    expect(portsOf({}, [{ number: 80, name: 'Web_Port' }])).toEqual({
      ports: [{ port: 80, targetPort: 80 }],
      problems: [expect.objectContaining({ property: 'target', value: 'Web_Port' })],
    });
  });
});

describe('several ports', () => {
  test('are taken as they were written, whatever the target declares', () => {
    const ports = [{ port: 80, name: 'http', targetPort: 8080 }, { port: 53, name: 'dns', protocol: kplus.Protocol.UDP, targetPortName: 'dns', nodePort: 30053, appProtocol: 'dns' }];
    expect(portsOf({ ports }, [{ number: 1 }, { number: 2 }])).toEqual({ ports, problems: [] });
  });

  test('get a name where they have none', () => {
    expect(portsOf({ ports: [{ port: 80 }, { port: 443, name: 'https' }] }).ports).toEqual([{ port: 80, name: 'tcp-80' }, { port: 443, name: 'https' }]);
  });

  test.each<[keyof PortOptions]>([['port'], ['targetPort'], ['nodePort']])("exclude '%s'", (property) => {
    expect(portsOf({ ports: [{ port: 80 }], [property]: 30000 }).problems).toEqual([{
      property, rule: "must not be given together with 'ports'", value: 30000, fix: "write it into an entry of 'ports'",
    }]);
  });

  test('lead to a number or to a name', () => {
    expect(portsOf({ ports: [{ port: 80, targetPort: 8080, targetPortName: 'http' }] }).problems).toMatchObject([
      { property: 'ports[0].targetPortName', rule: "must not be given together with 'targetPort'", value: 'http' },
    ]);
  });

  test.each(['a-name-of-16-chr', 'Http', '80', '', '-a', 'a-', 'a--b', 'a b', 'ä'])('are not named %j, which an Ingress could not refer to', (name) => {
    expect(portsOf({ ports: [{ port: 80, name }] }).problems).toMatchObject([{ property: 'ports[0].name', value: name }]);
  });
});

test.each<[object, string]>([
  [{ port: 80 }, 'tcp-80'], [{ port: 53, protocol: kplus.Protocol.UDP }, 'udp-53'], [{ port: 65535, protocol: kplus.Protocol.SCTP }, 'sctp-65535'], [{ port: 80, name: 'http' }, 'http'],
])('the name of %j is %s', (port, name) => {
  expect(nameOfPort(port as any)).toBe(name);
});
