/*
 * Parts of the library that are large and that importing it need not pay for.
 * The bundle keeps each in a file of its own, which is loaded here.
 */

/** What callers may hand in. */
export function lateCalls(): typeof import('./calls/judge-call') {
  return require('./calls/judge-call');
}

/** The rules of the API server. */
export function lateRules(): typeof import('./api-rules/judge') {
  return require('./api-rules/judge');
}

/** The table of the fields of Kubernetes' kinds. */
export function lateFields(): typeof import('./manifest/kubernetes-fields') {
  return require('./manifest/kubernetes-fields');
}

/** How each controller writes a site. */
export function lateControllers(): typeof import('./controllers/write') {
  return require('./controllers/write');
}

/** How each provider writes a load balancer. */
export function lateProviders(): typeof import('./providers/write') {
  return require('./providers/write');
}

/** The judgement of whole apps, and their inventories. */
export function lateVerdict(): typeof import('./judgement/app/verdict') {
  return require('./judgement/app/verdict');
}

/** The commands, and the validation of files for cdk8s-cli. */
export function lateCommands(): typeof import('./cli/commands') {
  return require('./cli/commands');
}
