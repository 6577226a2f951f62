import { isDnsSubdomain } from '../api-rules/formats/dns-subdomain';
import { ContourOptions } from '../controllers/contour/write';
import { ControllerOptions, controllerProblems } from '../controllers/controller-options';
import { Dialect } from '../controllers/dialect';
import { GatewayApiOptions } from '../controllers/gateway-api/write';
import { IngressNginxOptions } from '../controllers/ingress-nginx/write';
import { TraefikOptions } from '../controllers/traefik/write';
import { lateControllers } from '../late';
import { invalidValue } from '../text/invalid';

/**
 * Who serves a site, and so which objects it is made of.
 *
 * It is always named and never guessed from a class: `nginx` is the class of
 * three different controllers.
 */
export class IngressController {
  /**
   * Any controller, by its Ingress class: hosts, paths, backends and TLS, and
   * nothing that only one controller understands.
   *
   * What becomes of them is up to the controller: Traefik lets `/foo` match
   * `/foobar`, and Contour resets TLS connections where every host is served.
   * The others are written around that, so name the controller where you know it.
   * Check ingress/shared-load-balancer says what an Application Load Balancer of AWS asks for.
   *
   * @param className the name of the `IngressClass`
   */
  public static ingressClass(className: string, options: ControllerOptions = {}): IngressController {
    check('IngressController.ingressClass', className, options);
    return new IngressController(lateControllers().ingressClass(className, options));
  }

  /**
   * The controller of the cluster's default Ingress class. There has to be one.
   * No class is written.
   */
  public static clusterDefault(options: ControllerOptions = {}): IngressController {
    check('IngressController.clusterDefault', undefined, options);
    return new IngressController(lateControllers().ingressClass(undefined, options));
  }

  /**
   * ingress-nginx, for those who still run it: it was archived in March 2026 and
   * gets no security fixes, which is printed, and said by check ingress/retired-controller, unless you say
   * that you know.
   */
  public static ingressNginx(options: IngressNginxOptions = {}): IngressController {
    check('IngressController.ingressNginx', options.className, options);
    return new IngressController(lateControllers().ingressNginx(options));
  }

  /**
   * Traefik 3, by Ingress and its `Middleware`s.
   */
  public static traefik(options: TraefikOptions = {}): IngressController {
    check('IngressController.traefik', options.className, options);
    return new IngressController(lateControllers().traefik(options));
  }

  /**
   * Contour, by `HTTPProxy`.
   */
  public static contour(options: ContourOptions = {}): IngressController {
    check('IngressController.contour', options.className, options);
    return new IngressController(lateControllers().contour(options));
  }

  /**
   * Gateway API `v1`: `HTTPRoute`s on a Gateway that exists.
   *
   * @param gateway the name of the Gateway
   */
  public static gatewayApi(gateway: string, options: GatewayApiOptions = {}): IngressController {
    check('IngressController.gatewayApi', undefined, options);
    return new IngressController(lateControllers().gatewayApi(gateway, options));
  }

  private constructor(
    /** @internal */
    public readonly _dialect: Dialect,
  ) {}
}

function check(factory: string, className: string | undefined, options: ControllerOptions): void {
  const problems = controllerProblems(options);
  if (className !== undefined && !isDnsSubdomain(className)) {
    problems.push({
      property: 'className',
      rule: "must be lower-case letters, digits, '-' and '.', at most 253",
      value: className,
      fix: "write for example 'public'",
    });
  }
  if (problems.length > 0) {
    throw invalidValue(factory, problems);
  }
}
