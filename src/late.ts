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

/** What the workload of an app is made of, and its guard rails. */
export function lateApp(): typeof import('./app/define') {
  return require('./app/define');
}

/** What Services and those whom they let in are made of. */
export function lateService(): typeof import('./service/define') {
  return require('./service/define');
}

/** What a site is made of, for any controller. */
export function lateSite(): typeof import('./site/define') {
  return require('./site/define');
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
