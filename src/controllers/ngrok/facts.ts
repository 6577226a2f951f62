/** @see https://ngrok.com/docs/k8s/crds/ */
export const NGROK_ROUTE_KINDS = [
  'ngrok.k8s.ngrok.com/AgentEndpoint',
  'ngrok.k8s.ngrok.com/CloudEndpoint',
  'ingress.k8s.ngrok.com/Tunnel',
  'ingress.k8s.ngrok.com/HTTPSEdge',
  'ingress.k8s.ngrok.com/TCPEdge',
  'ingress.k8s.ngrok.com/TLSEdge',
];
