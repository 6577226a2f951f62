import { resolve } from 'path';

/** Where systems show what this process was handed: `<(helm template shop)` is such a path in a shell. */
const DESCRIPTOR = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/;

/** The number of what is behind such a path. */
export function descriptorOf(path: string): number | undefined {
  const whole = resolve(path);
  const number = whole === '/dev/stdin' ? '0' : DESCRIPTOR.exec(whole)?.[1];
  return number === undefined ? undefined : Number(number);
}

export function isStandardInput(path: string): boolean {
  return path === '-' || descriptorOf(path) === 0;
}

/** How it is shown. */
export const STANDARD_INPUT = 'standard input';
