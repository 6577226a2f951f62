import { Explanations } from '../explanation';

export const GATEWAY_API_EXPLANATIONS: Explanations = {
  'gateway-missing': {
    meaning: 'A route attaches to listeners of a Gateway. A listener takes it if its protocol fits, if a host of the route is one of the listener, and if the listener allows routes of the namespace of the route, which by default is its own namespace only. Here no listener does.',
    acceptable: 'The Gateway exists in the cluster with other listeners. Name it among the objects that exist outside, or describe it.',
    failing: 'another-host',
    fixed: 'accepted',
  },
  'reference-not-granted': {
    meaning: 'A reference from one namespace into another has to be allowed in the namespace that is referred to, by a ReferenceGrant that names both sides. That keeps people from using Services and certificates of others.',
    acceptable: 'The grant exists in the cluster. Name it among the objects that exist outside.',
    failing: 'no-grant',
    fixed: 'granted',
  },
  'policy-without-target': {
    meaning: 'A policy is attached to a Gateway, a route or a Service of its own namespace, and may be narrowed to one listener, rule or port by `sectionName`. Where that is not there, the policy is accepted by the API server and does nothing.',
    acceptable: 'The target exists in the cluster, and other manifests make it. Name it among the objects that exist outside.',
    failing: 'section',
    fixed: 'there',
  },
  'redirect-loop': {
    meaning: 'A route without `sectionName` is attached to every listener of its Gateway that takes it. A redirect to HTTPS that is attached to the listener for HTTPS as well answers requests by HTTPS with a redirect to the same address.',
    acceptable: 'Another route for the same host and path goes before it at that listener.',
    failing: 'all-listeners',
    fixed: 'one-listener',
  },
  'listener-twice': {
    meaning: 'Requests are given to a listener by port, protocol and host. Two listeners that are the same in these cannot be told apart, and Gateway API says that neither of them is to be accepted. Two protocols on one port conflict in the same way, but for HTTPS beside TLS.',
    acceptable: 'Never: routes of both listeners get no requests.',
    failing: 'same-host',
    fixed: 'other-host',
  },
};
