import { spawnSync } from 'child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { makeTools, Tools } from './tools';

const ROOT = join(__dirname, '../..');
const FIXTURES = join(ROOT, 'rosetta');

/** What docs/include-and-helm.md has people type, one block after the other. */
const [JUDGED, COMPARED] = [...readFileSync(join(ROOT, 'docs/include-and-helm.md'), 'utf8').matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block]) => block);

let tools: Tools;
let folder: string;

beforeAll(() => {
  tools = makeTools({ helm: [`exec "${join(FIXTURES, 'helm')}" "$@"`] });
  folder = mkdtempSync(join(tmpdir(), 'helm-'));
  cpSync(join(FIXTURES, 'charts'), join(folder, 'charts'), { recursive: true });
});
afterAll(() => {
  tools.remove();
  rmSync(folder, { recursive: true });
});

function sh(script: string): { readonly status: number | null; readonly out: string } {
  const { status, stdout } = spawnSync('sh', ['-ec', script], { cwd: folder, encoding: 'utf8', env: { ...process.env, PATH: tools.path } });
  return { status, out: stdout };
}

test('what Helm prints is judged and listed', () => {
  const { status, out } = sh(JUDGED);
  expect(status).toBe(0);
  expect(out).toMatch(/warning load-balancer\/open-to-everybody .*Service blog[^]*LoadBalancer blog 80\/TCP\n {2}from the internet/);
});

test('two versions of a chart are compared by what they open', () => {
  const { status, out } = sh(COMPARED);
  expect([status, out]).toEqual([1, expect.stringMatching(/opened.*9090/)]);
});
