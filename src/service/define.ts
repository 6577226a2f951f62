export { admitToPods } from './admit';
export { defineService, renderService } from './exposed-service';
export { networks, outside, podsOfNamespace } from './network-peers';
export { isOfOtherCdk8sPlus, podsOf } from './pods';
