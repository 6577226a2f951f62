export { awsLoadBalancerController } from './aws/write';
export { azure } from './azure/write';
export { generic } from './generic/write';
export { gke } from './gke/write';
export { metalLB } from './metal-lb/write';
