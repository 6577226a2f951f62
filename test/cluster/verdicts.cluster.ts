import { ALLOCATIONS } from './verdicts/allocations';
import { manifestCases } from './verdicts/cases';
import { constructCases, manifestsOf } from './verdicts/constructs';
import { described, isDifferent, Judged } from './verdicts/difference';
import { report } from './verdicts/report';
import { VERSIONS } from './verdicts/servers';
import { Verdicts } from './verdicts/verdicts';
import { NodePortRange } from '../../src';
import { judge } from '../../src/rules/judge';
import '../util/seed';

/** Without the rules, constructs render what is refused otherwise. */
const mockRules = { areOff: false };

jest.mock('../../src/private/late', () => {
  const late = jest.requireActual('../../src/private/late');
  return { ...late, lateRules: () => mockRules.areOff ? { judge: () => [] } : late.lateRules() };
});

const CASES = 10_000;
const SECONDS = 600;

const objects = [...ALLOCATIONS, ...manifestCases()];
const constructs = constructCases();
let verdicts: Verdicts;

/** What a function returns while constructs do without the rules. */
function withoutRules<T>(action: () => T): T {
  mockRules.areOff = true;
  try {
    return action();
  } finally {
    mockRules.areOff = false;
  }
}

/** What an action ends with. */
function attempt<T>(action: () => T): { readonly result?: T; readonly message?: string } {
  try {
    return { result: action() };
  } catch (error) {
    return { message: (error as Error).message };
  }
}

/** What constructs do with what their users say: the objects that they would make, and why they make none. */
function attempts(minor: number) {
  return constructs.map((tried) => ({
    tried,
    manifests: withoutRules(() => attempt(() => manifestsOf(tried, minor)).result),
    refusal: attempt(() => manifestsOf(tried, minor)).message,
  }));
}

function expectNone(different: readonly Judged[]): void {
  expect(different.slice(0, 10).map(described).join('\n')).toBe('');
}

beforeAll(async () => {
  const rendered = VERSIONS.flatMap(({ minor }) => attempts(minor).flatMap(({ manifests = [] }) => manifests));
  verdicts = await Verdicts.of([...objects.map(({ manifest }) => manifest), ...rendered]);
}, SECONDS * 1000);

test('so many cases are judged', () => {
  expect(objects.length + constructs.length).toBe(CASES);
});

describe.each(VERSIONS)('from Kubernetes 1.$minor on', ({ minor }) => {
  test('our rules and the API servers say the same of all objects', () => {
    const judged = objects.map(({ manifest, change }): Judged => ({
      what: manifest.kind,
      change,
      shown: manifest,
      problems: judge(manifest, { nodePortRange: NodePortRange.DEFAULT, minMinor: minor }),
      answers: verdicts.to(manifest, minor),
    }));
    report(`objects, from Kubernetes 1.${minor} on`, judged);
    expectNone(judged.filter(isDifferent));
    expectNone(judged.filter(({ change, problems }) => change === undefined && problems.length > 0));
  });

  test('constructs throw if the API servers would refuse what they make, and only then', () => {
    const judged = attempts(minor).flatMap(({ tried: { construct, change }, manifests, refusal }): Judged[] => manifests === undefined ? [] : [{
      what: construct,
      change,
      shown: manifests,
      problems: refusal === undefined ? [] : [refusal],
      answers: manifests.flatMap((manifest) => verdicts.to(manifest, minor)),
    }]);
    report(`constructs, from Kubernetes 1.${minor} on, without what they refuse by rules of their own`, judged);
    expectNone(judged.filter(isDifferent));
  });
});
