import { lateProviders } from '../late';
import { AwsLoadBalancerControllerOptions } from '../providers/aws/write';
import { MetalLBOptions } from '../providers/metal-lb/write';
import { LoadBalancerIntent, LoadBalancerRendering, Provider } from '../providers/provider';

/**
 * Who makes the load balancer of a Service, and so how the options are spelled.
 */
export class LoadBalancerProvider {
  /**
   * The fields of the Kubernetes API and no annotations.
   */
  public static generic(): LoadBalancerProvider {
    return new LoadBalancerProvider(lateProviders().generic);
  }

  /**
   * A Network Load Balancer, made by the AWS Load Balancer Controller.
   */
  public static awsLoadBalancerController(options: AwsLoadBalancerControllerOptions = {}): LoadBalancerProvider {
    return new LoadBalancerProvider(lateProviders().awsLoadBalancerController(options));
  }

  /**
   * A passthrough Network Load Balancer of Google Kubernetes Engine.
   */
  public static gke(): LoadBalancerProvider {
    return new LoadBalancerProvider(lateProviders().gke);
  }

  /**
   * A Standard Load Balancer of Azure.
   */
  public static azure(): LoadBalancerProvider {
    return new LoadBalancerProvider(lateProviders().azure);
  }

  /**
   * An address of a cluster on bare metal, announced by MetalLB.
   */
  public static metalLB(options: MetalLBOptions = {}): LoadBalancerProvider {
    return new LoadBalancerProvider(lateProviders().metalLB(options));
  }

  private constructor(private readonly provider: Provider) {}

  /**
   * @internal
   */
  public _render(intent: LoadBalancerIntent): LoadBalancerRendering {
    return this.provider(intent);
  }
}
