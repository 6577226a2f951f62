import { record } from './client/record';
import { ALLOCATIONS } from './verdicts/allocations';
import { manifestCases } from './verdicts/cases';
import { ConstructCase, constructCases, manifestsOf } from './verdicts/constructs';
import { described, isDifferent, Judged } from './verdicts/difference';
import { Manifest } from './verdicts/manifest';
import { fatals, refusals } from './verdicts/refusals';
import { report } from './verdicts/report';
import { kindOf, ruleCases } from './verdicts/rule-cases';
import { SERVERS, VERSIONS } from './verdicts/servers';
import { Verdicts } from './verdicts/verdicts';
import '../util/seed';
import { RULE_IDS } from '../../src/api-rules/rule-id';

/** Without the rules, constructs render what is refused otherwise. */
const mockRules = { areOff: false };

jest.mock('../../src/late', () => {
  const late = jest.requireActual('../../src/late');
  return { ...late, lateRules: () => mockRules.areOff ? { judge: () => [] } : late.lateRules() };
});

const SECTION = 'Verdicts';
const CASES = 10_000;
const SECONDS = 1200;

const objects = [...ALLOCATIONS, ...manifestCases()];
const ofRules = ruleCases(new Set(['v1 Namespace', ...objects.map(({ manifest }) => kindOf(manifest))]));
const constructs = constructCases();
const attempts = new Map<number, Attempt[]>();
let verdicts: Verdicts;

/** What a construct does with what its user says: the objects that it would make, and why it makes none. */
interface Attempt {
  readonly tried: ConstructCase;
  readonly manifests?: Manifest[];
  readonly refusal?: string;
}

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
function outcome<T>(action: () => T): { readonly result?: T; readonly message?: string } {
  try {
    return { result: action() };
  } catch (error) {
    return { message: (error as Error).message };
  }
}

function attempt(tried: ConstructCase, minor: number): Attempt {
  const define = () => manifestsOf(tried, minor);
  return { tried, manifests: withoutRules(() => outcome(define).result), refusal: outcome(define).message };
}

/** For the table at the end, whether there are differences or not. */
function recordDifferences(cases: string, release: string, judged: readonly Judged[]): void {
  record({
    section: SECTION,
    what: `${judged.length.toLocaleString('en')} ${cases} for Kubernetes ${release}`,
    figure: `${judged.filter(isDifferent).length} differences`,
    measured: `${judged.filter(({ answers }) => answers.some(({ isAccepted }) => !isAccepted)).length.toLocaleString('en')} refused`,
  });
}

function expectNone(different: readonly Judged[]): void {
  expect(different.slice(0, 10).map(described).join('\n')).toBe('');
}

beforeAll(async () => {
  for (const { minor } of VERSIONS) {
    attempts.set(minor, constructs.map((tried) => attempt(tried, minor)));
  }
  const rendered = [...attempts.values()].flat().flatMap(({ manifests = [] }) => manifests);
  verdicts = await Verdicts.of([...objects.map(({ manifest }) => manifest), ...ofRules, ...rendered]);
}, SECONDS * 1000);

test('so many cases are judged', () => {
  expect(objects.length + constructs.length).toBe(CASES);
});

test('every rule is broken by an object that an API server refuses', () => {
  const broken = new Set<string>(VERSIONS.flatMap(({ minor }) => [...objects.map(({ manifest }) => manifest), ...ofRules]
    .filter((manifest) => verdicts.to(manifest, minor).some(({ isAccepted }) => !isAccepted))
    .flatMap((manifest) => refusals(manifest, minor).map(({ id }) => id))));
  const ids = [...RULE_IDS].sort();
  record({ section: SECTION, what: 'rules that an object breaks which an API server refuses', figure: `${ids.filter((id) => broken.has(id)).length} of ${ids.length}` });
  expect(ids.filter((id) => !broken.has(id))).toEqual([]);
});

describe.each(VERSIONS)('from Kubernetes 1.$minor on', ({ minor, release }) => {
  test('our rules and the API servers say the same of all objects', () => {
    const judged = objects.map(({ manifest, change }): Judged => ({
      what: manifest.kind,
      change,
      shown: manifest,
      problems: refusals(manifest, minor),
      answers: verdicts.to(manifest, minor),
    }));
    report(`objects, from Kubernetes 1.${minor} on`, judged);
    recordDifferences('objects', release, judged);
    expectNone(judged.filter(isDifferent));
    expectNone(judged.filter(({ change, problems }) => change === undefined && problems.length > 0));
  });

  test("our rules and the API servers say the same of what the rules' own tests judge", () => {
    const judged = ofRules.map((manifest): Judged => ({
      what: manifest.kind,
      shown: manifest,
      problems: refusals(manifest, minor),
      answers: verdicts.to(manifest, minor),
    }));
    report(`objects of the rules' own tests, from Kubernetes 1.${minor} on`, judged);
    recordDifferences("objects of the rules' own tests", release, judged);
    expectNone(judged.filter(isDifferent));
  });

  test('constructs throw if the API servers would refuse what they make, and only then', () => {
    const all = attempts.get(minor)!;
    const judged = all.flatMap(({ tried: { construct, change }, manifests, refusal }): Judged[] => manifests === undefined ? [] : [{
      what: construct,
      change,
      shown: manifests,
      problems: refusal === undefined ? [] : [refusal],
      answers: manifests.flatMap((manifest) => verdicts.to(manifest, minor)),
    }]);
    report(`constructs, from Kubernetes 1.${minor} on, without ${all.length - judged.length} that they refuse by rules of their own`, judged);
    recordDifferences('constructs', release, judged);
    expectNone(judged.filter(isDifferent));
  });
});

test.each(SERVERS)('nothing is fatal that a Kubernetes accepts: 1.$minor ($name)', (server) => {
  const manifests = [...objects.map(({ manifest }) => manifest), ...ofRules];
  const wrong = manifests.filter((manifest) => verdicts.by(manifest, server).isAccepted && fatals(manifest, server.minor).length > 0);
  record({ section: SECTION, what: `fatal, and accepted by Kubernetes ${server.release} (${server.name})`, figure: `${wrong.length} of ${manifests.length.toLocaleString('en')}` });
  expectNone(wrong.map((manifest): Judged => ({
    what: manifest.kind,
    shown: manifest,
    problems: fatals(manifest, server.minor),
    answers: [verdicts.by(manifest, server)],
  })));
});
