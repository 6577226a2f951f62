import { podsOf } from './pods';
import { api, eventually, kubectl, Namespace } from '../client';

/** How evictions were answered. */
export interface Drained {
  readonly evicted: number;

  /** How often the disruption budget said no. */
  readonly refused: number;
}

/** Does to the pods of an app what `kubectl drain` does to all pods of a node; it asks again more often. */
export async function drain(node: string, namespace: Namespace, app: string): Promise<Drained> {
  await kubectl(['cordon', node]);
  try {
    const pods = (await podsOf(namespace, app)).filter(({ spec }) => spec.nodeName === node);
    let refused = 0;
    for (const { metadata } of pods) {
      await eventually(async () => {
        const { status, body } = await evict(metadata);
        refused += Number(status === 429);
        expect({ status, message: body.message }).toEqual({ status: 201 });
      }, { seconds: 60 });
    }
    return { evicted: pods.length, refused };
  } finally {
    await kubectl(['uncordon', node]);
  }
}

function evict({ namespace, name }: { readonly namespace: string; readonly name: string }) {
  const eviction = { apiVersion: 'policy/v1', kind: 'Eviction', metadata: { namespace, name } };
  return api.request('POST', `/api/v1/namespaces/${namespace}/pods/${name}/eviction`, eviction);
}
