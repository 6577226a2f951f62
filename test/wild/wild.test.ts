import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { parse } from 'yaml';
import { runCli } from '../cli/run-cli';

/** What is said of a file or a folder. */
interface Said {
  /** What is printed to stderr: the documents that are no objects. */
  readonly skipped?: string;
  readonly findings?: readonly Listed[];
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

test('everything that is listed is there, and somebody has said why', () => {
  expect(Object.keys(EXPECTED).filter((input) => !INPUTS.includes(input))).toEqual([]);
  const unsaid = Object.values(EXPECTED).flatMap(({ findings = [] }) => findings).filter(({ verdict, because }) => !['right', 'wrong'].includes(verdict) || !because);
  expect(unsaid).toEqual([]);
});

test('no finding is wrong', () => {
  const wrong = Object.values(EXPECTED).flatMap(({ findings = [] }) => findings).filter(({ verdict }) => verdict === 'wrong');
  expect(wrong).toEqual([]);
});
