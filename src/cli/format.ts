import { Failure } from './failure';

/** The renderer of a format; the first one is the default. */
export function rendererOf<T>(renderers: Readonly<Record<string, T>>, format: string | undefined): T {
  const names = Object.keys(renderers);
  const name = format ?? names[0];
  if (!Object.hasOwn(renderers, name)) {
    throw new Failure(`'format' must be ${names.slice(0, -1).join(', ')} or ${names[names.length - 1]}, got '${name}'`);
  }
  return renderers[name];
}
