import { Namespace } from './namespace';
import { Echo, echoOf } from './request';

/** What a pod got, or why it got nothing. */
export interface PodAnswer {
  /** @default - of UDP, or of no answer */
  readonly status?: number;
  readonly body?: string;
  readonly echo?: Echo;

  /** As in `dial tcp 10.201.1.7:8080: i/o timeout`. */
  readonly error?: string;
}

/**
 * A request that a pod makes, to `http://...` or `udp://...`; it waits 3 seconds.
 *
 * The pod needs the image `echo:1`; `pod` may also be `deployment/<name>`.
 */
export async function requestFrom(namespace: Namespace, pod: string, url: string): Promise<PodAnswer> {
  const answer = JSON.parse(await namespace.kubectl('exec', pod, '--', '/echo', 'fetch', url));
  return { ...answer, echo: answer.body && echoOf(answer.body) };
}
