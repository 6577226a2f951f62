import { contentOfStream } from '../reading/content';

/** All of the standard input. A pipe need not have anything yet when it is asked, which only a stream waits for. */
export function standardInput(): Promise<Uint8Array> {
  return contentOfStream(process.stdin);
}
