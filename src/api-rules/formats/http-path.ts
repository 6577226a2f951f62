const FORBIDDEN = /\/\/|\/\.\/|\/\.\.\/|%2f|%2F|\/\.\.?$/;

export const HTTP_PATH_RULE = "must start with '/' and have no '//', '/./', '/../' or '%2f' in it and no '/.' or '/..' at its end";

/** A path of an Ingress that the Kubernetes API itself understands (Exact and Prefix). */
export function isHttpPath(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('/') && !FORBIDDEN.test(value);
}
