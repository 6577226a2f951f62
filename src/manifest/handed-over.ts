import { ApiObject, Chart } from 'cdk8s';

const KEPT = Symbol.for('cdk8s-exposure.kept');

/** Whether an object gives what it was rendered to before, and is not rendered again. */
export function isKept(apiObject: ApiObject): boolean {
  return KEPT in apiObject.toJson;
}

/**
 * Gives what an object has rendered to whoever renders it next, and to nobody after that, since it becomes theirs to change.
 *
 * @returns takes it back if nobody has come
 */
export function handOver(apiObject: ApiObject, manifest: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(apiObject, 'toJson');
  // A chart that renders its objects in its own way may change them just before.
  if (own?.configurable === false || apiObject.chart.toJson !== Chart.prototype.toJson) {
    return () => undefined;
  }
  const render = apiObject.toJson;
  let isWaiting = true;
  const takeBack = () => {
    isWaiting = false;
    // Whoever has replaced the method meanwhile still calls this one.
    if (apiObject.toJson !== handed) {
      return;
    }
    if (own === undefined) {
      delete (apiObject as { toJson?: unknown }).toJson;
    } else {
      Object.defineProperty(apiObject, 'toJson', own);
    }
  };
  const handed = (): unknown => {
    if (!isWaiting) {
      return render.call(apiObject);
    }
    takeBack();
    return manifest;
  };
  Object.defineProperty(apiObject, 'toJson', { value: Object.assign(handed, { [KEPT]: true }), configurable: true, writable: true });
  return takeBack;
}
