import { api, eventually, Namespace, PodAnswer, request, requestFrom } from '../client';

/** What a controller says that does not reach a pod, or nothing at all. */
const UNREACHED = /^50[234]$|did not answer/;

/** Comes back when the app itself has answered. */
export async function getsIn(url: string, host?: string): Promise<void> {
  await eventually(async () => {
    const { status, echo } = await request(url, { host });
    expect([url, status, echo?.port]).toEqual([url, 200, '8080']);
  }, { seconds: 60 });
}

/** Comes back when nobody answered, or a controller that could not reach the app. */
export async function staysOut(url: string, host?: string, from?: 'stranger'): Promise<void> {
  await eventually(async () => {
    const answer = await request(url, { host, from }).then(({ status }) => String(status), ({ message }) => message);
    // As long as a controller knows nothing of the app, its answer says nothing.
    expect(answer).toMatch(UNREACHED);
  }, { seconds: 60 });
}

/** The address of the only pod of an app. */
export async function podAddress({ name }: Namespace, app: string): Promise<string> {
  const { items: [{ status }] } = await api.get(`/api/v1/namespaces/${name}/pods?labelSelector=app.kubernetes.io/instance=${app}`);
  return status.podIP;
}

/** What becomes of requests of each pod to each URL: usually the same of all. */
export async function visits(namespace: Namespace, pods: readonly string[], ...urls: readonly string[]): Promise<string[]> {
  const answers = await Promise.all(pods.flatMap((pod) => urls.map((url) => requestFrom(namespace, pod, url))));
  return [...new Set(answers.map(outcome))];
}

function outcome({ echo, error = '' }: PodAnswer): string {
  return echo ? 'in' : /timeout|deadline exceeded/i.test(error) ? 'out' : error;
}
