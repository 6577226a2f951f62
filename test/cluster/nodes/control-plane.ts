import { join } from 'path';
import { ApiServer } from './api-server';
import { Certificate, CertificateAuthority } from './certificates';
import { Component } from './component';
import { STATE } from './instance';
import { writeKubeconfig } from './kubeconfig';
import { CONTROL_PLANE, NETWORK } from './network';

const START_SECONDS = 60;

export interface ControlPlaneProps {
  /** A program that is etcd and all of Kubernetes, as in `<program> kube-apiserver`. */
  readonly program: string;

  /**
   * Of the folders of its files and logs.
   *
   * @default 'control-plane'
   */
  readonly name?: string;

  /**
   * Where the API server listens. etcd takes those that are 1000 and 1001 higher.
   *
   * @default 6443
   */
  readonly port?: number;

  /**
   * Flags of the API server beside ours.
   *
   * @default - none: Kubernetes' own admission plugins and `NodeRestriction`
   */
  readonly flags?: readonly string[];
}

/**
 * etcd and an API server, on the control plane's machine. Several may run there at once.
 *
 * What else a control plane has is started by `startControllers`.
 */
export class ControlPlane {
  public static async start(props: ControlPlaneProps): Promise<ControlPlane> {
    const { program, name = CONTROL_PLANE.name, port = 6443, flags = [] } = props;
    const authority = await CertificateAuthority.create(join(STATE, name));
    const plane = new ControlPlane(program, name, port, authority);
    await plane.startServers(flags);
    return plane;
  }

  /** Of a user who may do everything. */
  public readonly kubeconfig: string;

  private readonly components: Component[] = [];

  private constructor(
    private readonly program: string,
    private readonly name: string,
    private readonly port: number,
    public readonly authority: CertificateAuthority,
  ) {
    this.kubeconfig = join(STATE, name, 'admin.kubeconfig');
  }

  /** The kubeconfig of a user, whose rights are those that Kubernetes itself gives to the name. */
  public async kubeconfigOf(name: string, commonName: string, organization?: string): Promise<string> {
    const file = join(STATE, this.name, `${name}.kubeconfig`);
    const certificate = await this.authority.issue(name, { commonName, organization });
    writeKubeconfig(file, { server: `https://${CONTROL_PLANE.address}:${this.port}`, authority: this.authority, ...certificate });
    return file;
  }

  /** The scheduler, and the controllers of Kubernetes' own kinds. */
  public async startControllers(): Promise<void> {
    const [scheduler, manager] = await Promise.all(['kube-scheduler', 'kube-controller-manager'].map((name) => this.kubeconfigOf(name, `system:${name}`)));
    this.run('kube-scheduler', `--kubeconfig=${scheduler}`, '--leader-elect=false');
    this.run(
      'kube-controller-manager', `--kubeconfig=${manager}`, '--leader-elect=false', '--use-service-account-credentials',
      // By default it waits between its first requests for longer than all else takes.
      '--kube-api-qps=1000', '--kube-api-burst=1000',
      // Not in the folders of the whole machine.
      '--flex-volume-plugin-dir=/var/lib/kubelet/plugins',
      `--root-ca-file=${this.authority.certificate}`, `--service-account-private-key-file=${this.authority.key}`,
    );
  }

  /** The API server before etcd, without which it would not end. */
  public async stop(): Promise<void> {
    for (const component of [...this.components].reverse()) {
      await component.stop();
    }
  }

  private async startServers(flags: readonly string[]): Promise<void> {
    const [etcd, etcdPeers] = [this.port + 1000, this.port + 1001].map((port) => `http://127.0.0.1:${port}`);
    this.run(
      'etcd', `--data-dir=/var/lib/etcd-${this.port}`, '--unsafe-no-fsync', `--listen-client-urls=${etcd}`, `--advertise-client-urls=${etcd}`,
      `--listen-peer-urls=${etcdPeers}`, `--initial-advertise-peer-urls=${etcdPeers}`, `--initial-cluster=default=${etcdPeers}`,
    );
    const [serving, kubelets] = await Promise.all([
      this.authority.issue('kube-apiserver', {
        commonName: 'kube-apiserver',
        alternativeNames: [
          ...['localhost', 'kubernetes', 'kubernetes.default', 'kubernetes.default.svc'].map((name) => `DNS:${name}`),
          ...['127.0.0.1', CONTROL_PLANE.address, NETWORK.apiServerService].map((address) => `IP:${address}`),
        ],
      }),
      this.authority.issue('kubelet-client', { commonName: 'kubelet-client', organization: 'system:masters' }),
      this.kubeconfigOf('admin', 'admin', 'system:masters'),
    ]);
    const server = this.run('kube-apiserver', ...this.apiServerFlags(etcd, serving, kubelets), ...flags);
    const api = new ApiServer(this.kubeconfig);
    await server.until(async () => (await api.get('/readyz')) === 'ok', START_SECONDS);
  }

  private apiServerFlags(etcd: string, serving: Certificate, kubelets: Certificate): string[] {
    return [
      `--etcd-servers=${etcd}`,
      `--secure-port=${this.port}`,
      `--advertise-address=${CONTROL_PLANE.address}`,
      `--tls-cert-file=${serving.certificate}`,
      `--tls-private-key-file=${serving.key}`,
      `--client-ca-file=${this.authority.certificate}`,
      `--kubelet-client-certificate=${kubelets.certificate}`,
      `--kubelet-client-key=${kubelets.key}`,
      '--kubelet-preferred-address-types=InternalIP',
      '--service-account-issuer=https://kubernetes.default.svc',
      `--service-account-key-file=${this.authority.certificate}`,
      `--service-account-signing-key-file=${this.authority.key}`,
      `--service-cluster-ip-range=${NETWORK.services}`,
      '--authorization-mode=Node,RBAC',
      '--anonymous-auth=false',
      '--allow-privileged',
      '--enable-admission-plugins=NodeRestriction',
      // Webhooks are called at their pods: no kube-proxy leads from this machine to Services.
      '--enable-aggregator-routing',
    ];
  }

  private run(name: string, ...flags: readonly string[]): Component {
    const component = Component.start(CONTROL_PLANE, `${this.name}/${name}`, [this.program, name, ...flags]);
    this.components.push(component);
    return component;
  }
}
