import { setTimeout } from 'timers/promises';

export interface EventuallyOptions {
  /** @default 20 */
  readonly seconds?: number;
}

/** Tries until `attempt` does not fail, and returns what it returns; fails with its last error. */
export async function eventually<T>(attempt: () => Promise<T>, { seconds = 20 }: EventuallyOptions = {}): Promise<T> {
  for (const end = Date.now() + seconds * 1000; ; await setTimeout(100)) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
    }
  }
}
