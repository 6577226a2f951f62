import { BUDGET_LETS_ALL_GO } from './budget-lets-all-go';
import { BUDGET_SELECTS_NO_PODS } from './budget-selects-no-pods';
import { BUDGET_WITHOUT_SELECTOR } from './budget-without-selector';
import { DRAIN_CUT_SHORT } from './drain-cut-short';
import { GAP_IN_ROLLOUT } from './gap-in-rollout';
import { HOST_PORT_TWICE } from './host-port-twice';
import { LOCAL_TRAFFIC_FEW_PODS } from './local-traffic-few-pods';
import { NO_EVICTION } from './no-eviction';
import { REPLICAS_BESIDE_AUTOSCALER } from './replicas-beside-autoscaler';
import { SCALING_TARGET_MISSING } from './scaling-target-missing';
import { SCALING_USELESS } from './scaling-useless';
import { TWO_AUTOSCALERS } from './two-autoscalers';
import { TWO_BUDGETS } from './two-budgets';
import { UTILIZATION_WITHOUT_REQUEST } from './utilization-without-request';
import { Check } from '../check';

/** Rollouts, drains and scaling. */
export const AVAILABILITY: readonly Check[] = [
  NO_EVICTION,
  BUDGET_WITHOUT_SELECTOR,
  BUDGET_LETS_ALL_GO,
  BUDGET_SELECTS_NO_PODS,
  TWO_BUDGETS,
  SCALING_TARGET_MISSING,
  TWO_AUTOSCALERS,
  REPLICAS_BESIDE_AUTOSCALER,
  UTILIZATION_WITHOUT_REQUEST,
  SCALING_USELESS,
  LOCAL_TRAFFIC_FEW_PODS,
  GAP_IN_ROLLOUT,
  DRAIN_CUT_SHORT,
  HOST_PORT_TWICE,
];
