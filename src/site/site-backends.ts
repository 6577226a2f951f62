import { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { Needing, ServiceNeeds } from './service-needs';
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

  /** All that are defined in the app, by their names. */
  private readonly known = new Map<string, kplus.Service>();

  public constructor(private readonly scope: Construct) {}

  /**
   * The Service port that requests for a target go to.
   */
  public of(target: Pods, port: number | undefined, problems: PropertyProblem[]): ServicePort | undefined {
    const pods = exposedPodsOf(target);
    if (pods?.servicePort !== undefined && (port === undefined || port === pods.port.number)) {
      this.checkNamespace('target', pods.service, problems);
      checkProtocol(pods.port.protocol, problems);
      return this.portOf(pods.service, pods.servicePort);
    }
    const key = `${isBackend(target) ? target._text : (pods?.service ?? target).node.addr}:${port ?? ''}`;
    const known = this.services.get(key);
    if (known) {
      return this.portOf(known, known.port);
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
    return this.portOf(service, service.port);
  }

  /** The port of a Service that is defined in the app. */
  public portOf(service: kplus.Service, port: number | string): ServicePort {
    this.known.set(service.name, service);
    return { service: service.name, port };
  }

  /** What contradicts what is needed of the same Services already. */
  public needProblems(needing: readonly Needing[]): PropertyProblem[] {
    return needing.flatMap((one) => {
      const service = this.known.get(one.need.service);
      const other = service && ServiceNeeds.of(service).against(one);
      return other === undefined ? [] : [contradiction(one, other)];
    });
  }

  /** Has the Services say what is needed of them; one that is defined elsewhere says what it says. */
  public need(needing: readonly Needing[]): void {
    for (const one of needing) {
      const service = this.known.get(one.need.service);
      if (service !== undefined) {
        ServiceNeeds.of(service).add(one);
      }
    }
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

function contradiction({ need, dialect }: Needing, other: Needing): PropertyProblem {
  const [forAll] = [{ need, dialect }, other].filter((one) => one.need.port === undefined);
  const because = forAll === undefined ? '' : `, because ${forAll.dialect.label} takes one for all ports of a Service`;
  return {
    property: need.feature,
    rule: `must be '${other.need.value}' as for ${other.by}, which the Service '${need.service}' serves too${because}`,
    value: need.value,
    fix: 'say the same for both, or give one of them a Service of its own',
  };
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
