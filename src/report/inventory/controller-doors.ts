import { objectName } from './object-name';
import { Reach, reach, widest } from './reach';
import { balancerReach, nodePortReach, opensNodePorts } from './service-ways';
import { push } from '../../collections/push';
import { KNOWN_CONTROLLERS } from '../../controllers/known-controllers';
import { ComparedClients, comparedClients } from '../../exposure/compared-clients';
import { ExposedRoute } from '../../exposure/exposure';
import { Graph } from '../../graph/graph';
import { Workload } from '../../graph/workload';
import { Reachability } from '../way-in';

const KNOWN = KNOWN_CONTROLLERS.flatMap(({ pods }) => pods ?? []);

/** An argument by which ingress-nginx is told its controller, so that several can run beside each other. */
const OWN_CONTROLLER = /^--controller-class=(.*)$/s;

/** What opens the way to a controller, if its pods and Services are among the manifests. */
export class ControllerDoors {
  private readonly byImage = new Map<RegExp, Workload[]>();
  private readonly workloads = new Map<string, readonly Workload[]>();
  private readonly reaches = new Map<string, Reach | undefined>();

  constructor(public readonly graph: Graph) {
    for (const workload of graph.workloads) {
      for (const { image } of KNOWN) {
        if (workload.containers.some((container) => image.test(container.image))) {
          push(this.byImage, image, workload);
        }
      }
    }
  }

  /** The pods that serve for a controller, 'k8s.io/ingress-nginx'. */
  public workloadsOf(controller: string): readonly Workload[] {
    const known = this.workloads.get(controller) ?? this.foundFor(controller);
    this.workloads.set(controller, known);
    return known;
  }

  /** From where a controller can be reached; nothing if the manifests do not hold what opens it. */
  public reachOf(controller: string): Reach | undefined {
    if (!this.reaches.has(controller)) {
      this.reaches.set(controller, this.doorsOf(controller));
    }
    return this.reaches.get(controller);
  }

  /** What the list of clients of a route is compared with: as it is said of the class, or as the way to the controller shows it. */
  public comparedClients(route: ExposedRoute, controller: string | undefined): ComparedClients {
    const said = comparedClients(this.graph, route);
    const isShown = said.addresses === 'unknown' && controller !== undefined && this.preservesAddresses(controller);
    return isShown ? { ...said, addresses: 'of clients' } : said;
  }

  /** Whether all that leads to a controller keeps the addresses of clients. */
  private preservesAddresses(controller: string): boolean {
    const workloads = this.workloadsOf(controller);
    const services = workloads.flatMap((workload) => this.graph.servicesOf(workload)).filter(({ type }) => type === 'LoadBalancer' || type === 'NodePort');
    return services.length > 0 && services.every(({ resource }) => resource.spec.text('externalTrafficPolicy') === 'Local');
  }

  private foundFor(controller: string): readonly Workload[] {
    const found = KNOWN.filter(({ controller: of }) => of.test(controller)).flatMap(({ image }) => this.byImage.get(image) ?? []);
    const told = found.filter((workload) => ownControllers(workload).includes(controller));
    return told.length > 0 ? told : found.filter((workload) => ownControllers(workload).length === 0);
  }

  private doorsOf(controller: string): Reach | undefined {
    const doors: Reach[] = [];
    for (const workload of this.workloadsOf(controller)) {
      for (const service of this.graph.servicesOf(workload)) {
        const own = [
          ...(service.type === 'LoadBalancer' ? [balancerReach(service)] : []),
          ...(service.type === 'NodePort' && opensNodePorts(service) ? [nodePortReach(service)] : []),
        ];
        doors.push(...own.map((door) => ({ ...door, entry: objectName(service.resource), reason: `by ${service.resource} of its controller: ${door.reason}` })));
      }
      if (workload.isOnHostNetwork) {
        const reason = `${workload.resource} of its controller listens on the nodes, and the manifests do not show who can reach them`;
        doors.push(reach(Reachability.UNKNOWN, reason));
      }
    }
    return widest(doors);
  }
}

function ownControllers({ containers }: Workload): string[] {
  return containers.flatMap(({ fields }) =>
    fields.list('args').flatMap((arg) => (typeof arg === 'string' ? (OWN_CONTROLLER.exec(arg)?.slice(1) ?? []) : [])),
  );
}
