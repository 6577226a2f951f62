import { ingressReader } from '../controllers/ingress-readers';
import { KnownController } from '../controllers/known-controller';

/** Whether an annotation lets some clients in only, or asks who they are, where its controller reads it. */
export function limitsClients(controller: KnownController, key: string): boolean {
  const { unreadParts } = ingressReader(controller, undefined);
  return controller.clientAnnotations?.includes(key) === true || (Object.hasOwn(unreadParts, key) && unreadParts[key].includes('clients'));
}
