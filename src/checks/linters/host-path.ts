import { exposedWorkloads } from './exposed-workloads';
import { Check } from '../check';
import { Severity } from '../severity';

const SOCKETS = /\/(?:docker|containerd|crio|cri-dockerd)\.sock$/;

export const HOST_PATH: Check = {
  id: 'linters/host-path',
  title: 'a pod has a directory of its node',
  severity: Severity.WARNING,
  cause: 'An attacker who takes over the program reads, and often changes, the files of the node; by the socket of the container runtime all other pods too.',
  fix: 'use a PersistentVolumeClaim or a ConfigMap',
  links: [
    'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
    'https://hub.armosec.io/docs/c-0048',
    'https://avd.aquasec.com/misconfig/ksv023',
  ],
  pack: 'linters',
  *find(graph) {
    for (const { resource: at, podSpec } of exposedWorkloads(graph)) {
      for (const volume of podSpec.children('volumes')) {
        const path = volume.child('hostPath')?.text('path');
        if (path !== undefined) {
          const severity = SOCKETS.test(path) ? Severity.ERROR : Severity.WARNING;
          yield { at, field: `${volume.path}.hostPath.path`, message: `gives '${path}' of the node to the pods`, severity };
        }
      }
    }
  },
};
