import { App, Chart } from 'cdk8s';
import { eventually } from './eventually';
import { api, kubectl } from './kubectl';
import { untilAvailable } from './workloads';
import { ECHO_IMAGE } from '../machine/pod-images';

export interface NamespaceOptions {
  /**
   * The Pod Security level that the namespace enforces.
   *
   * @default - none
   */
  readonly podSecurity?: 'restricted' | 'baseline' | 'privileged';

  /** @default - none */
  readonly labels?: { readonly [name: string]: string };
}

export interface PodOptions {
  /** @default - none */
  readonly labels?: { readonly [name: string]: string };

  /**
   * What the echo server is told: `PORT`, `EXTRA_PORTS` and `UDP_PORTS`, the last two separated by commas.
   *
   * @default - it listens on port 8080
   */
  readonly env?: { readonly [name: string]: string };

  /** @default - where the scheduler puts it */
  readonly node?: string;
}

/** A namespace that is gone after the tests of a file. */
export function useNamespace(name: string, options?: NamespaceOptions): Namespace {
  const namespace = new Namespace(name);
  beforeAll(() => namespace.create(options), 120_000);
  afterAll(() => namespace.delete());
  return namespace;
}

export class Namespace {
  private readonly path: string;

  public constructor(public readonly name: string) {
    this.path = `/api/v1/namespaces/${name}`;
  }

  /** Makes it anew: what an earlier run may have left is deleted first. */
  public async create({ podSecurity, labels = {} }: NamespaceOptions = {}): Promise<void> {
    if ((await api.request('GET', this.path)).status === 200) {
      await kubectl(['delete', 'namespace', this.name, '--grace-period=0', '--force']);
    }
    const enforced = podSecurity ? { 'pod-security.kubernetes.io/enforce': podSecurity } : {};
    await this.kubectlApply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: this.name, labels: { ...labels, ...enforced } } });
    // Pods are refused before.
    await eventually(() => api.get(`${this.path}/serviceaccounts/default`));
  }

  /** Its node ports and addresses are free when this returns; the pods end by themselves. */
  public async delete(): Promise<void> {
    await this.kubectl('delete', 'services', '--all', '--wait');
    await api.request('DELETE', this.path);
  }

  /**
   * Defines constructs in a chart of this namespace, applies what they emit, waits until its pods are available, and
   * returns what `define` returns.
   *
   * Call it again with another definition for an update.
   */
  public async deploy<T>(define: (chart: Chart) => T): Promise<T> {
    const chart = new Chart(new App(), this.name, { namespace: this.name, disableResourceNameHashes: true });
    const defined = define(chart);
    await this.apply(App.of(chart).synthYaml());
    return defined;
  }

  /** Applies YAML, or plain objects, with strict field validation, and waits until the pods of the namespace are available. */
  public async apply(...manifests: ReadonlyArray<string | object>): Promise<void> {
    await this.kubectlApply(...manifests);
    await untilAvailable(this.name);
  }

  /** Runs kubectl in this namespace, and returns what it printed. */
  public kubectl(...args: readonly string[]): Promise<string> {
    return kubectl([`--namespace=${this.name}`, ...args]);
  }

  /** A pod with the image `echo:1`, as restricted as can be; for `requestFrom`, or as a target of Services. */
  public async runPod(name: string, { labels = {}, env = {}, node }: PodOptions = {}): Promise<void> {
    await this.kubectlApply({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name, labels },
      spec: {
        nodeName: node,
        automountServiceAccountToken: false,
        terminationGracePeriodSeconds: 1,
        securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
        containers: [{
          name: 'echo',
          image: ECHO_IMAGE,
          env: Object.entries(env).map(([variable, value]) => ({ name: variable, value })),
          readinessProbe: { tcpSocket: { port: Number(env.PORT ?? 8080) }, periodSeconds: 1 },
          securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
        }],
      },
    });
    await untilAvailable(this.name);
  }

  private async kubectlApply(...manifests: ReadonlyArray<string | object>): Promise<void> {
    const input = manifests.map((manifest) => typeof manifest === 'string' ? manifest : JSON.stringify(manifest)).join('\n---\n');
    await kubectl([`--namespace=${this.name}`, 'apply', '--validate=strict', '--filename=-'], { input });
  }
}
