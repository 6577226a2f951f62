/**
 * What a Network Load Balancer sends packets to.
 */
export enum AwsTargetType {
  /** The pods, which need addresses of the VPC. */
  IP = 'ip',

  /** The node ports of the nodes. */
  INSTANCE = 'instance',
}
