import { imageName } from './image-name';
import { EXPORTERS, ONLY_OF, SENSITIVE_IMAGES, SENSITIVE_PORTS, SHARED_PORTS } from './sensitive-interfaces';
import { limitedRoutes } from '../../exposure/limited-routes';
import { openPorts } from '../../graph/open-ports';
import { TargetPort, targetPortOf } from '../../graph/target-port';
import { Workload } from '../../graph/workload';
import { Check } from '../check';
import { Severity } from '../severity';

export const SENSITIVE_INTERFACE: Check = {
  id: 'pod/sensitive-interface',
  title: 'a database, a dashboard or a debugger can be reached from outside',
  severity: Severity.ERROR,
  cause: 'Such programs trust everybody who connects, or are attacked by guessing passwords: scanners find them, and they are taken over.',
  fix: "keep it inside with 'type: ClusterIP' and reach it by 'kubectl port-forward', or put something in front that asks who is there",
  links: ['https://hub.armosec.io/docs/c-0021', 'https://hub.armosec.io/docs/c-0274', 'https://docs.kubelinter.io/#/generated/checks?id=ssh-port'],
  *find(graph) {
    const limited = limitedRoutes(graph);
    for (const { service, port, field, way, isLimited, opener } of openPorts(graph)) {
      for (const workload of service.workloads) {
        const target = targetPortOf(port, workload);
        const what = target === undefined ? undefined : sensitive(target, workload);
        if (target !== undefined && what !== undefined) {
          yield {
            at: service.resource,
            field,
            message: `opens ${what.program}, port ${target.number} of ${workload.resource}, by ${way}`,
            severity: isLimited || (opener !== undefined && limited.has(opener)) || !what.isSure ? Severity.WARNING : Severity.ERROR,
            related: [workload.resource],
          };
          break;
        }
      }
    }
  },
};

interface Sensitive {
  readonly program: string;
  /** Whether nothing else is likely to be there. */
  readonly isSure: boolean;
}

function sensitive({ number, container }: TargetPort, { containers }: Workload): Sensitive | undefined {
  const owner = container ?? (containers.length === 1 ? containers[0] : undefined);
  if (owner !== undefined && !EXPORTERS.has(number)) {
    const { base, repository } = imageName(owner.image);
    const program = ONLY_OF.get(base)?.test(repository) === false ? undefined : SENSITIVE_IMAGES.get(base);
    if (program !== undefined) {
      return { program, isSure: true };
    }
  }
  const program = SENSITIVE_PORTS.get(number);
  return program === undefined ? undefined : { program, isSure: !SHARED_PORTS.has(number) };
}
