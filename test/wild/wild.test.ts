import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { parse } from 'yaml';
import { runCli } from '../cli/run-cli';

/** What is said of a file or a folder. */
interface Said {
  /** What is printed to stderr: the documents that are no objects. */
  readonly skipped?: string;
  readonly findings?: readonly Listed[];
  readonly map: MapSaid;
}

/** What the list of ways in says, and what somebody who maintains the manifests says of it. */
interface MapSaid {
  /** Its last line, which sums it up: 'nothing can be reached from outside'. */
  readonly sum: string;
  /** From where each way can be reached, and its id. */
  readonly ways?: readonly string[];
  /** The objects that may open more. */
  readonly notUnderstood?: readonly string[];
  readonly verdict: 'right' | 'wrong';
  readonly because: string;
}

/** A finding, and what somebody who maintains the manifests says of it. */
interface Listed {
  /** Severity, id, object and field. */
  readonly finding: string;
  readonly verdict: 'right' | 'wrong';
  readonly because: string;
}

const EXPECTED = parse(readFileSync(join(__dirname, 'expected.yaml'), 'utf8')) as Record<string, Said>;
const INPUTS = ['corpus', 'kinds'].flatMap((folder) => readdirSync(join(__dirname, folder)).filter((name) => !name.endsWith('.md')).map((name) => `${folder}/${name}`));

test.each(INPUTS)('%s', async (input) => {
  const { out, err } = await runCli(__dirname, ['check', input, '--format', 'json']);
  const found: string[] = JSON.parse(out).findings.flatMap(({ severity, id, also = [], ...first }: any) =>
    [first, ...also].map(({ object, field }) => [severity, id, object, field].filter(Boolean).join(' ')));
  const { skipped = '', findings = [] } = EXPECTED[input] ?? {};
  expect(found.sort()).toEqual(findings.map(({ finding }) => finding).sort());
  expect(err.trim()).toBe(skipped);
});

test.each(INPUTS)('what can be reached of %s', async (input) => {
  const { out: text } = await runCli(__dirname, ['map', input]);
  const { waysIn, notUnderstood } = JSON.parse((await runCli(__dirname, ['map', input, '--format', 'json'])).out);
  const { verdict, because, ...said } = EXPECTED[input].map;
  const found = {
    sum: text.trim().split('\n').at(-1),
    ways: waysIn.map(({ reachability, id }: any) => `${reachability} ${id}`),
    notUnderstood: notUnderstood.map(({ opener: { kind, namespaceName, name } }: any) => `${kind} ${[namespaceName, name].filter(Boolean).join('/')}`),
  };
  expect(found).toEqual({ ways: [], notUnderstood: [], ...said });
});

test('everything that is listed is there, and somebody has said why', () => {
  expect(Object.keys(EXPECTED).filter((input) => !INPUTS.includes(input))).toEqual([]);
  const unsaid = Object.values(EXPECTED).flatMap(({ findings = [], map }) => [...findings, map]).filter(({ verdict, because }) => !['right', 'wrong'].includes(verdict) || !because);
  expect(unsaid).toEqual([]);
});

test('nothing is wrong', () => {
  const wrong = Object.values(EXPECTED).flatMap(({ findings = [], map }) => [...findings, map]).filter(({ verdict }) => verdict === 'wrong');
  expect(wrong).toEqual([]);
});
