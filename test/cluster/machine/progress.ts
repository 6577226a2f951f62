import { writeSync } from 'fs';

const HEARTBEAT = 5000;

/**
 * Does a piece of work and says so: at the start, every few seconds, and at the end.
 *
 * `work` may tell how far it is. Written past jest, which keeps back what tests print until they have ended.
 */
export async function step<T>(title: string, work: (tell: (detail: string) => void) => Promise<T>): Promise<T> {
  const start = performance.now();
  let detail = '';
  const say = (sign: string, more = '') => writeSync(2, `${sign} ${title}, ${((performance.now() - start) / 1000).toFixed(1)} s${more && `: ${more}`}\n`);

  writeSync(2, `… ${title}\n`);
  const heartbeat = setInterval(() => say('…', detail), HEARTBEAT);
  try {
    const result = await work((text) => {
      detail = text;
    });
    say('✓');
    return result;
  } catch (error) {
    say('✗');
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}
