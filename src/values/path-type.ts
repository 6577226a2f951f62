/**
 * How a path is matched.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types
 */
export enum PathType {
  /**
   * The path and everything below it: `/foo` matches `/foo`, `/foo/` and
   * `/foo/bar`, and not `/foobar`.
   */
  PREFIX = 'Prefix',

  /**
   * The path itself and nothing else: `/foo` does not match `/foo/`.
   *
   * Check ingress/path-types-meet says when a prefix of the same text leads elsewhere, and the
   * controller may not tell the two apart.
   */
  EXACT = 'Exact',
}
