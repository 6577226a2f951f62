import { Part } from './builds';
import { entriesOf, valueOf } from './kustomization';

/** What of an image is its name, and what its tag or digest. */
const IMAGE = /^(?<name>.+?)(?<tag>:[^:/@]+)?(?<digest>@.+)?$/;

/** Deeper than any object that a server takes. */
const DEEPEST = 30;
const CONTAINERS: ReadonlySet<string> = new Set(['containers', 'initContainers']);

/** An object with the images that Kustomizations write in place of others; the same one if none does. */
export function withImages(object: unknown, parts: readonly Part[]): unknown {
  const images = new Map<string, object>();
  parts.flatMap(({ kustomization }) => entriesOf(kustomization.fields, 'images')).forEach((image) => {
    const name = valueOf(image, 'name');
    if (typeof name === 'string' && !images.has(name)) {
      images.set(name, image as object);
    }
  });
  return images.size === 0 ? object : rewritten(object, (image) => imageOf(image, images));
}

function imageOf(image: string, images: ReadonlyMap<string, object>): string {
  const { name = '', tag = '', digest = '' } = IMAGE.exec(image)?.groups ?? {};
  const entry = images.get(name);
  if (entry === undefined) {
    return image;
  }
  const [newName = name, newTag, newDigest] = ['newName', 'newTag', 'digest'].map((field) => textOf(valueOf(entry, field)));
  const isOther = newTag !== undefined || newDigest !== undefined;
  return isOther ? `${newName}${newTag === undefined ? '' : `:${newTag}`}${newDigest === undefined ? '' : `@${newDigest}`}` : `${newName}${tag}${digest}`;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : undefined;
}

function rewritten(value: unknown, imageFor: (image: string) => string, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((one) => rewritten(one, imageFor, depth + 1));
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => {
    const own = rewritten(inner, imageFor, depth + 1);
    return [key, CONTAINERS.has(key) && Array.isArray(own) ? own.map((container) => withImage(container, imageFor)) : own];
  }));
}

function withImage(container: unknown, imageFor: (image: string) => string): unknown {
  const image = valueOf(container, 'image');
  return typeof image === 'string' ? { ...(container as object), image: imageFor(image) } : container;
}
