import { ExposedLoss, exposureOf } from '../../exposure/exposure';
import { Check } from '../check';
import { Severity } from '../severity';

const SEVERITY: Readonly<Record<ExposedLoss['served'], Severity>> = { nothing: Severity.ERROR, otherwise: Severity.WARNING, more: Severity.INFO };

export const HOST_CONTESTED: Check = {
  id: 'ingress/host-contested',
  title: 'objects of one host contradict each other',
  severity: Severity.ERROR,
  cause: 'A controller that reads them together refuses them, or reads one of them by what another one says.',
  fix: 'give each its own host, or say it in one object',
  links: [
    'https://projectcontour.io/docs/1.26/config/virtual-hosts/',
    'https://kubernetes.github.io/ingress-nginx/user-guide/ingress-path-matching/',
  ],
  *find(graph) {
    for (const { resource, field, because, text, served } of exposureOf(graph).losses) {
      yield { at: resource, field, message: text, severity: SEVERITY[served], related: because };
    }
  },
};
