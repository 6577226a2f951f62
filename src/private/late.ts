/*
 * Parts of the library that are large and that importing it need not pay for.
 * The bundle keeps each in a file of its own, which is loaded here.
 */

/** The rules of the API server. */
export function lateRules(): typeof import('../rules/judge') {
  return require('../rules/judge');
}

/** The table of the fields of Kubernetes' kinds. */
export function lateFields(): typeof import('./kubernetes-fields') {
  return require('./kubernetes-fields');
}
