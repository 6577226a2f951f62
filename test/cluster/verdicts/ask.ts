import { withOwnAddresses, withoutForeignAddress } from './addresses';
import { Manifest, NAMESPACE } from './manifest';
import { isClusterWide, partsOf } from '../../../src/api-rules/kinds';
import { ApiServer } from '../nodes/api-server';

/** What an API server says to an object. */
export interface Answer {
  readonly isAccepted: boolean;

  /** Its words, if it refuses. */
  readonly message: string;
}

/** Kinds whose objects hold ports and addresses of the cluster. */
const HOLDING = new Set(['Service']);

/** A port that another object has at the moment. */
const TAKEN = /already allocated/;

/** An address that another cluster may have, which is found out before all else. */
const FOREIGN = /failed to allocate IP (\S+): .*(does not match the current range|The range of valid IPs)/;

/** More than are ever sent. */
const MOST_OBJECTS = 18_000;

/** Objects that are sent at the same time. */
const AT_ONCE = 8;

/** What an API server says to each object. */
export async function ask(server: ApiServer, manifests: readonly Manifest[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  const askFor = async (i: number): Promise<void> => {
    answers[i] = await askOne(server, manifests[i], i);
  };
  let next = 0;
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (next < manifests.length) {
      await askFor(next++);
    }
  }));
  // Objects that got into each other's way are asked for again, one at a time.
  for (const i of answers.keys()) {
    if (TAKEN.test(answers[i].message)) {
      await askFor(i);
    }
  }
  return answers;
}

async function askOne(server: ApiServer, manifest: Manifest, i: number): Promise<Answer> {
  let asked = manifest;
  let answer = await create(server, withOwnAddresses(asked, i));
  // One address of each family; what was handed out before the refusal of the second is not given back at once.
  for (let attempt = 1; attempt <= 2; attempt++) {
    const [, foreign] = FOREIGN.exec(answer.message) ?? [];
    if (foreign === undefined) {
      break;
    }
    asked = withoutForeignAddress(asked, foreign);
    answer = await create(server, withOwnAddresses(asked, i + attempt * MOST_OBJECTS));
  }
  return answer;
}

/** Creates an object for good, since a dry run leaves out what only an allocator refuses. */
async function create(server: ApiServer, manifest: Manifest): Promise<Answer> {
  const path = pathOf(manifest);
  const { status, body } = await server.request('POST', `${path}?fieldValidation=Strict`, manifest);
  if (status >= 300) {
    // What is refused is refused before somebody looks whether there is an object of that name.
    return { isAccepted: body.reason === 'AlreadyExists', message: body.message ?? String(body) };
  }
  if (HOLDING.has(manifest.kind)) {
    await server.request('DELETE', `${path}/${body.metadata.name}`);
  }
  return { isAccepted: true, message: '' };
}

function pathOf({ apiVersion, kind }: Manifest): string {
  const group = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
  const place = isClusterWide(partsOf(apiVersion).group, kind) ? '' : `/namespaces/${NAMESPACE}`;
  return `${group}${place}/${pluralOf(kind.toLowerCase())}`;
}

function pluralOf(kind: string): string {
  return kind.endsWith('s') ? `${kind}es` : `${kind.replace(/y$/, 'ie')}s`;
}
