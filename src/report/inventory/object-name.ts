import { Resource } from '../../graph/resource';
import { ObjectName, WayIn } from '../way-in';

export function objectName({ kind, namespace, name }: Resource): ObjectName {
  return namespace === '' ? { kind, name } : { kind, namespaceName: namespace, name };
}

/** As people say it: 'Service shop/web'. */
export function nameText({ kind, namespaceName, name }: ObjectName): string {
  return `${kind} ${namespaceName === undefined ? '' : `${namespaceName}/`}${name}`;
}

/** 'shop/web' */
export function placeText({ namespace, name }: Resource): string {
  return namespace === '' ? name : `${namespace}/${name}`;
}

/** Who opens a way in, and where to change it. */
export function openerOf(resource: Resource): Pick<WayIn, 'opener' | 'constructPath' | 'file'> {
  const { construct, file } = resource.origin;
  return { opener: objectName(resource), constructPath: construct, file };
}

/** Said of a Service: pods may be made by others, or it is not among the manifests itself. */
export const NO_PODS = 'of which these manifests show no pods';
