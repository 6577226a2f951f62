import { AUTOSCALER_RULES } from './autoscaler';
import { CERTIFICATE_RULES } from './certificate';
import { DISRUPTION_BUDGET_RULES } from './disruption-budget';
import { RuleExplanations } from './explanation';
import { HTTP_PROXY_RULES } from './http-proxy';
import { HTTP_ROUTE_RULES } from './http-route';
import { INGRESS_RULES } from './ingress';
import { MIDDLEWARE_RULES } from './middleware';
import { NETWORK_POLICY_RULES } from './network-policy';
import { OBJECT_RULES } from './object';
import { POD_RULES } from './pod';
import { SERVICE_RULES } from './service';
import { WORKLOAD_RULES } from './workload';
import { RuleTopic } from '../rule-id';

/** All rules of the API server in words, by topic. */
export const RULE_EXPLANATIONS: { readonly [topic in RuleTopic]: RuleExplanations<topic> } = {
  'object': OBJECT_RULES,
  'service': SERVICE_RULES,
  'ingress': INGRESS_RULES,
  'network-policy': NETWORK_POLICY_RULES,
  'disruption-budget': DISRUPTION_BUDGET_RULES,
  'autoscaler': AUTOSCALER_RULES,
  'workload': WORKLOAD_RULES,
  'pod': POD_RULES,
  'http-route': HTTP_ROUTE_RULES,
  'certificate': CERTIFICATE_RULES,
  'http-proxy': HTTP_PROXY_RULES,
  'middleware': MIDDLEWARE_RULES,
};
