import { SeenObject, SeenObjects } from './seen-objects';
import { Backend, Outcome } from './served-path';

/**
 * The outcome with what pods are spoken to by, where Services say it.
 *
 * @param isHttp2 whether a Service says so of a port
 */
export function withProtocol(outcome: Outcome, objects: SeenObjects, isHttp2: (service: SeenObject, port: Backend['port']) => boolean): Outcome {
  if (outcome.kind !== 'backends') {
    return outcome;
  }
  const services = outcome.backends.filter(({ kind }) => kind === 'Service').map(({ namespace, name, port }) => ({ service: objects.find('/Service', namespace, name), port }));
  const saying = services.filter(({ service, port }) => service !== undefined && isHttp2(service, port));
  return saying.length === 0 || saying.length < outcome.backends.length ? outcome : { ...outcome, backendProtocol: 'h2c' };
}
