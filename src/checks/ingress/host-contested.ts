import { exposureOf } from '../../exposure/exposure';
import { Check } from '../check';
import { Severity } from '../severity';

export const HOST_CONTESTED: Check = {
  id: 'ingress/host-contested',
  title: 'objects of one host contradict each other',
  severity: Severity.ERROR,
  cause: 'A controller that reads them together refuses them, or reads one of them by what another one says.',
  fix: 'give each its own host, or say it in one object',
  links: ['https://projectcontour.io/docs/1.26/config/virtual-hosts/'],
  *find(graph) {
    for (const { resource, field, because, text, isCertain } of exposureOf(graph).losses) {
      yield { at: resource, field, message: text, severity: isCertain ? Severity.ERROR : Severity.WARNING, related: because };
    }
  },
};
