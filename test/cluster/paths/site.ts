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

/** Whether a dialect can express a case, which the library refuses otherwise, and is what it is about. */
export function isExpressed(tried: Case, dialect: Dialect): boolean {
  if (tried.labelsOfStar !== undefined && tried.labelsOfStar !== dialect.labelsOfStar) {
    return false;
  }
  try {
    defineSite(new Chart(new App(), 'tried', { namespace: 'tried' }), 'tried', 'tried.example', tried, dialect);
    return true;
  } catch {
    return false;
  }
}
