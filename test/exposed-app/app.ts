import { Chart, Testing } from 'cdk8s';
import { ExposedApp, ExposedAppProps } from '../../src';

/** An app `Web` with nothing said but what must be. */
export function app(chart: Chart, props: Partial<ExposedAppProps> = {}, id = 'Web'): ExposedApp {
  return new ExposedApp(chart, id, { image: 'ghcr.io/acme/web:1.4.2', port: 8080, ...props });
}

/** The manifests of a kind. */
export function ofKind(chart: Chart, kind: string): any[] {
  return Testing.synth(chart).filter((manifest) => manifest.kind === kind);
}

/** The manifest of the Deployment. */
export function deploymentOf(chart: Chart): any {
  return ofKind(chart, 'Deployment')[0];
}

/** The spec of the pods. */
export function podOf(chart: Chart): any {
  return deploymentOf(chart).spec.template.spec;
}

/** The container that serves the port. */
export function mainOf(chart: Chart): any {
  return podOf(chart).containers.find(({ name }: any) => name === 'main');
}

/** Who is let in: the rules of the network policy. */
export function ingressOf(chart: Chart): any[] {
  return ofKind(chart, 'NetworkPolicy')[0].spec.ingress;
}
