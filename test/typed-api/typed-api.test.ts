import { App } from 'cdk8s';
import * as fc from 'fast-check';
import { declaredProperties, givenStructs } from './made';
import { findingsOf, Outcome, outcomeOf } from './outcome';
import { anyPlan, planWith } from './plan';
import { waysIn } from './ways';
import { ExposureFinding } from '../../src';
import { CHECKS } from '../../src/checks/checks';
import { BY_FQN, TYPES } from '../util/assembly';
import '../util/seed';

/** TYPED_API_RUNS=<number> tries more apps. */
const RUNS = Number(process.env.TYPED_API_RUNS ?? 80);
const OFTEN = 20;
const SEED = Number(process.env.FC_SEED ?? 1);

/** More are tried for a thing that few mixtures can have. */
const MOST_TRIED = 400;

/** Structs that the API gives back, or that belong to the validation of files and not to an app. */
const NOT_OF_APPS = [
  'ExposureFinding', 'ExposureValidationProps', 'ExposureViolatingResource', 'ExposureViolation', 'InventoryChanges', 'NotUnderstoodObject', 'ObjectName',
  'WayIn', 'WayInProtection', 'WayInTarget',
];

const WAYS = waysIn();
const IDS = new Set(CHECKS.map(({ id }) => id));
const WORD = /[a-z-]+\/[a-z0-9-]+/g;

const times = new Map<string, number>();

beforeAll(() => {
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  jest.spyOn(console, 'error').mockReturnValue(undefined);
});

/** The checks that the documentation of an option, a factory, a member or a method says to expect. */
function toldBy(name: string): string[] {
  return [...new Set(WAYS.get(name)?.text.match(WORD) ?? [])].filter((word) => IDS.has(word));
}

/** What nobody was told to expect of an app. */
function surprises({ used, world }: Outcome): string[] {
  used.forEach((name) => times.set(name, (times.get(name) ?? 0) + 1));
  const told = new Set(used.flatMap(toldBy));
  const hasLinters = used.includes('ExposureChecksOptions.packs');
  const isTold = ({ id }: ExposureFinding) => told.has(id) || (id.startsWith('linters/') && hasLinters);
  return findingsOf(world).filter((finding) => !isTold(finding)).map(({ id, constructPath, fieldPath, message }) => `${id} [${constructPath}] ${fieldPath} ${message}`);
}

/** Expects that what is not known before the end is refused in the same form. */
function synthesizes(app: App): void {
  try {
    app.synthYaml();
  } catch (error) {
    const [, ...problems] = (error as Error).message.split('\n');
    expect(problems.filter((problem) => !/^ {2}\[[^\]]*\] '/.test(problem))).toEqual([]);
  }
}

test('whatever the API accepts gives no finding under strict that its documentation does not say', () => {
  fc.assert(fc.property(anyPlan, (plan) => {
    const outcome = outcomeOf(plan);
    expect(surprises(outcome)).toEqual([]);
    if (findingsOf(outcome.world).length === 0) {
      synthesizes(outcome.world.app);
    }
  }), { numRuns: RUNS });
});

test(`so does each option, factory, member and method, in ${OFTEN} accepted apps and more`, () => {
  const rare: string[] = [];
  for (const name of WAYS.keys()) {
    const isRare = () => (times.get(name) ?? 0) < OFTEN;
    const plans = planWith(name);
    for (let tried = 0; tried < MOST_TRIED && isRare(); tried += OFTEN) {
      const outcomes = fc.sample(plans, { numRuns: OFTEN, seed: SEED + tried }).map(outcomeOf);
      for (const outcome of outcomes.filter(({ used }) => used.includes(name))) {
        expect({ with: name, surprises: surprises(outcome) }).toEqual({ with: name, surprises: [] });
      }
    }
    if (isRare()) {
      rare.push(`${name}: ${times.get(name) ?? 0}`);
    }
  }
  expect(rare).toEqual([]);
});

test('every struct that an app can be given is among them, with all its options', () => {
  const bases = (name: string): string[] => {
    const { interfaces = [] } = TYPES.find((type) => type.name === name)!;
    return [name, ...interfaces.flatMap((fqn) => BY_FQN.has(fqn) ? bases(BY_FQN.get(fqn)!.name) : [])];
  };
  const given = new Set(givenStructs().flatMap(bases));
  expect(TYPES.filter(({ name, datatype }) => datatype && !given.has(name)).map(({ name }) => name)).toEqual(NOT_OF_APPS);
  expect(givenStructs().flatMap((name) => declaredProperties(TYPES.find((type) => type.name === name)!).map(([, option]) => `${name}.${option.name}`)).filter((name) => !WAYS.has(name))).toEqual([]);
});

test('the findings to be expected are few', () => {
  const told = [...WAYS.keys()].flatMap((name) => toldBy(name).map((id): [string, string] => [id, name.replace(/^(NodePortService|ExternalLoadBalancer)(Options|Props)\./, 'ServiceOptions.')]));
  const byCheck = new Map<string, Set<string>>();
  told.forEach(([id, name]) => byCheck.set(id, (byCheck.get(id) ?? new Set()).add(name)));
  expect([...byCheck].sort().map(([id, names]) => `${id}: ${[...names].sort().join(', ')}`)).toMatchInlineSnapshot(`
[
  "availability/gap-in-rollout: ExposedAppProps.strategy",
  "availability/local-traffic-few-pods: AppAutoscaler.minReplicas, ExposedAppProps.replicas, ExposedAppProps.spread",
  "availability/scaling-useless: AppAutoscaler.maxReplicas, AppAutoscaler.minReplicas",
  "identity/same-port-twice: ExposedPort.protocol",
  "ingress/path-types-meet: PathType.EXACT",
  "ingress/retired-controller: IngressController.ingressNginx()",
  "ingress/shared-load-balancer: IngressController.ingressClass()",
  "linters/few-replicas: AppAutoscaler.minReplicas, ExposedAppProps.replicas, ExposureChecksOptions.packs",
  "linters/no-requests: ExposureChecksOptions.packs",
  "linters/probes-alike: ExposedAppProps.liveness",
  "linters/unpinned-image: ExposedAppProps.image",
  "load-balancer/both-protocols: ExposedPort.protocol",
  "pod/missing-reference: ExposedAppProps.envVariables",
  "pod/privileged-port: ExposedAppProps.port",
  "pod/secret-in-variable: ExposedAppProps.envVariables",
  "service-to-pod/no-readiness-probe: ExposedAppProps.protocol",
  "service-to-pod/port-name-unknown: ServiceOptions.ports",
  "service-to-pod/port-number-undeclared: IngressExposureOptions.port, PathOptions.port, PathRule.port, ServiceOptions.port, ServiceOptions.ports, ServiceOptions.targetPort",
  "service-to-pod/port-protocol-differs: ServiceOptions.ports",
  "service-to-pod/selects-no-pods: Backend.labels(), PathIngress.addPath(), PathIngressProps.defaultBackend, PathRule.target, ServiceOptions.target",
  "service/local-pods-only: ServiceOptions.internalTrafficPolicy",
  "service/protocol-disagrees: ExposedAppProps.portName, ExposedPort.appProtocol",
  "service/useless-affinity: ServiceOptions.sessionAffinity",
  "service/wrong-kind-of-service: ServiceOptions.clusterIP",
]
`);
});
