/**
 * Leaves without which, or with another value in which, nothing else is read, by controllers, with the reason: a
 * default of the API or of the controller, without effect here, only the order counts, or said elsewhere too.
 */
export const NEUTRAL: { readonly [controller: string]: { readonly [leaf: string]: string } } = {
  'a plain Ingress': {
    'Certificate spec.issuerRef.group removed': 'default of the API: cert-manager.io',
    'Ingress spec.rules[].http.paths[].path removed': 'default of the API: /',
    'Ingress spec.tls[].hosts[] removed': 'said elsewhere too: the entry for every other host names the same Secret',
    'Ingress spec.tls[].hosts[] replaced': 'without effect here: nothing is served at the host that is named then, and the entry for every other host has the same Secret',
  },
  'Traefik': {
    'Certificate spec.issuerRef.group removed': 'default of the API: cert-manager.io',
    'Ingress metadata.annotations.traefik.ingress.kubernetes.io/router.entrypoints removed': 'without effect here: a router with TLS answers HTTPS only, at all entry points',
    'Ingress metadata.annotations.traefik.ingress.kubernetes.io/router.priority removed': 'only the order counts: it decides nothing where no longer rule matches the path',
    'Ingress metadata.annotations.traefik.ingress.kubernetes.io/router.tls removed': 'default of the controller: its installation ends TLS at the entry point for HTTPS',
    'Ingress spec.ingressClassName removed': 'without effect here: the default backend redirects plain HTTP of every host',
    'Ingress spec.ingressClassName replaced': 'without effect here: the default backend redirects plain HTTP of every host',
    'Ingress spec.rules[].http.paths[].backend.service.name removed': 'without effect here: what is redirected reaches no Service',
    'Ingress spec.rules[].http.paths[].backend.service.name replaced': 'without effect here: what is redirected reaches no Service',
    'Ingress spec.rules[].http.paths[].backend.service.port.name removed': 'without effect here: what is redirected reaches no Service',
    'Ingress spec.rules[].http.paths[].backend.service.port.name replaced': 'without effect here: what is redirected reaches no Service',
    'Ingress spec.rules[].http.paths[].backend.service.port.number removed': 'without effect here: what is redirected reaches no Service',
    'Ingress spec.rules[].http.paths[].backend.service.port.number replaced': 'without effect here: what is redirected reaches no Service',
    'Ingress spec.rules[].http.paths[].path removed': 'default of the API: /',
    'Ingress spec.rules[].http.paths[].pathType removed': 'default of the controller: a prefix',
  },
  'ingress-nginx': {
    'Certificate spec.issuerRef.group removed': 'default of the API: cert-manager.io',
    'Ingress metadata.annotations.nginx.ingress.kubernetes.io/ssl-redirect removed': 'default of the controller: true',
    'Ingress metadata.annotations.nginx.ingress.kubernetes.io/use-regex removed': 'said elsewhere too: by a rewrite of the same host',
    'Ingress spec.rules[].http.paths[].backend.service.name removed': 'without effect here: what is redirected reaches no Service',
    'Ingress spec.rules[].http.paths[].backend.service.name replaced': 'without effect here: what is redirected reaches no Service',
    'Ingress spec.rules[].http.paths[].backend.service.port.name removed': 'without effect here: what is redirected reaches no Service',
    'Ingress spec.rules[].http.paths[].backend.service.port.name replaced': 'without effect here: what is redirected reaches no Service',
    'Ingress spec.rules[].http.paths[].backend.service.port.number removed': 'without effect here: what is redirected reaches no Service',
    'Ingress spec.rules[].http.paths[].backend.service.port.number replaced': 'without effect here: what is redirected reaches no Service',
    'Ingress spec.rules[].http.paths[].path removed': 'default of the API: /',
    'Ingress spec.rules[].http.paths[].pathType removed': 'default of the controller: a prefix',
    'Ingress spec.tls[].hosts[] removed': 'said elsewhere too: by another Ingress of the host',
    'Ingress spec.tls[].hosts[] replaced': 'without effect here: nothing is served at the host that is named then, and another Ingress names this one',
    'Ingress spec.tls[].secretName removed': 'said elsewhere too: by another Ingress of the host',
  },
  'Contour': {
    'Certificate spec.issuerRef.group removed': 'default of the API: cert-manager.io',
    'HTTPProxy spec.routes[].services[].protocol removed': 'said elsewhere too: by the Service, where it serves a path of every host too',
    'HTTPProxy spec.routes[].conditions[].prefix removed': 'default of the API: /',
    'HTTPProxy spec.routes[].pathRewritePolicy.replacePrefix[].replacement removed': 'without effect here: the exact path of the same text goes first',
    'HTTPProxy spec.routes[].pathRewritePolicy.replacePrefix[].replacement replaced': 'without effect here: the exact path of the same text goes first',
    'HTTPProxy spec.routes[].pathRewritePolicy.replacePrefix[].prefix removed': 'default of the API: the prefix of the route',
    'Ingress spec.rules[].http.paths[].path removed': 'default of the API: /',
  },
  'Gateway API': {
    'HTTPRoute spec.parentRefs[].sectionName removed': 'said elsewhere too: without it a route is at all listeners, and the other one is named beside it',
    'HTTPRoute spec.rules[].matches[].path.type removed': 'default of the API: PathPrefix',
    'HTTPRoute spec.rules[].matches[].path.value removed': 'default of the API: /',
  },
};
