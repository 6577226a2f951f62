import { table } from './docs-table';
import { RULES, RuleTopic } from '../src/api-rules/rule-id';
import { AVAILABILITY } from '../src/checks/availability';
import { Check } from '../src/checks/check';
import { GATEWAY_API } from '../src/checks/gateway-api';
import { IDENTITY } from '../src/checks/identity';
import { INGRESS } from '../src/checks/ingress';
import { LINTERS } from '../src/checks/linters';
import { LOAD_BALANCER } from '../src/checks/load-balancer';
import { NETWORK_POLICY } from '../src/checks/network-policy';
import { NODE_PORT } from '../src/checks/node-port';
import { POD } from '../src/checks/pod';
import { SERVICE } from '../src/checks/service';
import { SERVICE_TO_POD } from '../src/checks/service-to-pod';
import { UNKNOWN } from '../src/checks/unknown';

/** The checks by the name of their table. */
const TOPICS: { [name: string]: readonly Check[] } = {
  'service-to-pod': SERVICE_TO_POD,
  'ingress': INGRESS,
  'load-balancer': LOAD_BALANCER,
  'node-port': NODE_PORT,
  'network-policy': NETWORK_POLICY,
  'availability': AVAILABILITY,
  'identity': IDENTITY,
  'pod': POD,
  'service': SERVICE,
  'gateway-api': GATEWAY_API,
  'linters': LINTERS,
};

/** What the rules of a topic are about. */
const RULE_TOPICS: { [topic in RuleTopic]: string } = {
  'object': 'Any object: its shape, names, labels, annotations; the data of ConfigMap and Secret',
  'service': 'Service',
  'ingress': 'Ingress, IngressClass',
  'network-policy': 'NetworkPolicy',
  'disruption-budget': 'PodDisruptionBudget',
  'autoscaler': 'HorizontalPodAutoscaler',
  'workload': 'Deployment',
  'pod': 'Pods and containers of a Deployment',
  'http-route': 'HTTPRoute',
  'certificate': 'Certificate',
  'http-proxy': 'HTTPProxy',
  'middleware': 'Middleware',
};

/** The catalogue of the checks. */
export const CHECK_TABLES: { [name: string]: () => string } = {
  ...Object.fromEntries(Object.entries(TOPICS).map(([name, checks]) => [`checks-${name}`, () => catalogue(checks)])),
  'checks-rules': rules,
  'checks-assumed': () => table(['Id', 'Assumed'], UNKNOWN.map(({ id, text }) => [linkTo(id), cell(text)])),
};

function catalogue(checks: readonly Check[]): string {
  return table(['Id', 'Severity', 'What', 'What happens'], checks.map(({ id, severity, title, cause }) => [linkTo(id), severity, cell(title), cell(cause)]));
}

/** The rules that one object alone breaks. */
function rules(): string {
  return table(['What', 'Rules'], Object.entries(RULE_TOPICS).map(([topic, about]) =>
    [about, RULES[topic as RuleTopic].map((wrong) => linkTo(`${topic}/${wrong}`)).join(', ')]));
}

/** An id that leads to where it is explained. */
function linkTo(id: string): string {
  return `[${id}](checks/${id.replace('/', '.md#')})`;
}

/** A text within a table of Markdown. */
function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/[<>*_`[\]]/g, (character) => `\\${character}`);
}
