/** The parts of a reference to an image: 'registry:5000/team/web:1.2@sha256:...'. */
export interface ImageName {
  /** All before the tag, without the registry of Docker: 'nginx', 'registry:5000/team/web'. */
  readonly repository: string;
  /** The last part of the repository: 'web'. */
  readonly base: string;
  readonly tag?: string;
  readonly digest?: string;
}

export function imageName(image: string): ImageName {
  const [named, digest] = image.split('@', 2);
  // A colon before the last slash belongs to the port of the registry.
  const slash = named.lastIndexOf('/');
  const colon = named.indexOf(':', slash + 1);
  const whole = colon < 0 ? named : named.slice(0, colon);
  const repository = whole.replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, '');
  return { repository, base: whole.slice(slash + 1), tag: colon < 0 ? undefined : named.slice(colon + 1), digest };
}
