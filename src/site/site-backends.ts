import { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { objectId } from '../controllers/object-id';
import { ServicePort } from '../controllers/site';
import { freeId } from '../manifest/free-id';
import { exposedPodsOf } from '../service/exposed-pods';
import { defineService, renderService } from '../service/exposed-service';
import { isBackend, Pods } from '../service/pods';
import { PropertyProblem } from '../text/invalid';

/**
 * The Services behind a site: those of `ExposedApp`s, and one for each other
 * target, whatever number of paths it serves.
 */
export class SiteBackends {
  private readonly services = new Map<string, kplus.Service>();

  public constructor(private readonly scope: Construct) {}

  /**
   * The Service port that requests for a target go to.
   */
  public of(target: Pods, port: number | undefined, problems: PropertyProblem[]): ServicePort | undefined {
    const pods = exposedPodsOf(target);
    if (pods?.servicePort !== undefined && (port === undefined || port === pods.port.number)) {
      this.checkNamespace('target', pods.service, problems);
      checkProtocol(pods.port.protocol, problems);
      return { service: pods.service.name, port: pods.servicePort };
    }
    const key = `${isBackend(target) ? target._text : (pods?.service ?? target).node.addr}:${port ?? ''}`;
    const known = this.services.get(key);
    if (known) {
      return { service: known.name, port: known.port };
    }
    const found: PropertyProblem[] = [];
    const rendered = renderService(this.scope, {
      construct: 'PathIngress',
      kind: kplus.ServiceType.CLUSTER_IP,
      pods: target,
      options: port === undefined ? {} : { port, targetPort: port },
    }, found);
    checkProtocol(rendered.ports[0]?.protocol, found);
    if (found.length > 0) {
      problems.push(...ofPath(found));
      return undefined;
    }
    // Targets of other scopes may have the same id.
    const id = isBackend(target) ? objectId('service', key) : freeId(this.scope, `${target.node.id}Service`);
    const service = defineService(this.scope, id, rendered);
    this.services.set(key, service);
    return { service: service.name, port: service.port };
  }

  /** A path leads to Services of its own namespace only. */
  public checkNamespace(property: string, service: kplus.Service, problems: PropertyProblem[]): void {
    const own = Chart.of(this.scope).namespace;
    const theirs = service.metadata.namespace;
    if (own !== theirs) {
      problems.push({
        property,
        rule: 'must be in the namespace of the site, because a path leads to Services of its own namespace only',
        value: theirs,
        fix: 'define it in the namespace of the site, or give it a site with a host of its own in a chart of that namespace',
      });
    }
  }
}

/** A path has one word for what a Service has two for. */
function ofPath(problems: PropertyProblem[]): PropertyProblem[] {
  const isOfPort = ({ property }: PropertyProblem) => property === 'port' || property === 'targetPort';
  const ofPort = problems.filter(isOfPort).slice(0, 1);
  return [...ofPort.map((problem) => ({ ...problem, property: 'port', fix: "write for example 'port: 8080'" })), ...problems.filter((problem) => !isOfPort(problem))];
}

function checkProtocol(protocol: kplus.Protocol | undefined, problems: PropertyProblem[]): void {
  if (protocol !== undefined && protocol !== kplus.Protocol.TCP) {
    problems.push({
      property: 'target',
      rule: 'must serve TCP, which HTTP is sent by',
      value: protocol,
      fix: "expose it with 'NodePortService' or 'ExternalLoadBalancer'",
    });
  }
}
