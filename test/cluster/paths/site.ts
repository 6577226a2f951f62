import { App, Chart } from 'cdk8s';
import { Case } from './cases';
import { Dialect } from './dialects';
import { ExistingService, PathIngress, Tls } from '../../../src';

const PORT = 80;

/** The site of a case, in one dialect. */
export function defineSite(chart: Chart, name: string, host: string, { site, paths, fallback }: Case, { controller }: Dialect): PathIngress {
  return new PathIngress(chart, name, {
    name,
    host,
    controller,
    tls: Tls.none(),
    ...(fallback === undefined ? {} : { defaultService: ExistingService.named(fallback, { port: PORT }) }),
    ...site,
    paths: paths.map(({ service, portName, ...rule }) => ({
      ...rule, service: ExistingService.named(service, portName ? { portName } : { port: PORT }),
    })),
  });
}

/** Whether a dialect can express a case; otherwise the library refuses it. */
export function isExpressed(tried: Case, dialect: Dialect): boolean {
  try {
    defineSite(new Chart(new App(), 'tried', { namespace: 'tried' }), 'tried', 'tried.example', tried, dialect);
    return true;
  } catch {
    return false;
  }
}
