package shop;

import io.github.cdk8sexposure.AllowedClients;
import io.github.cdk8sexposure.AwsLoadBalancerControllerOptions;
import io.github.cdk8sexposure.AwsTargetType;
import io.github.cdk8sexposure.ExposedPort;
import io.github.cdk8sexposure.ExternalLoadBalancer;
import io.github.cdk8sexposure.ExternalLoadBalancerOptions;
import io.github.cdk8sexposure.IPFamily;
import io.github.cdk8sexposure.IPFamilyPolicy;
import io.github.cdk8sexposure.LoadBalancerHealthCheck;
import io.github.cdk8sexposure.LoadBalancerHealthCheckProtocol;
import io.github.cdk8sexposure.LoadBalancerProvider;
import io.github.cdk8sexposure.MetalLBOptions;
import io.github.cdk8sexposure.TrafficPolicy;
import java.util.List;
import java.util.Map;
import org.cdk8s.Chart;
import org.cdk8s.Duration;
import org.cdk8s.plus27.Pods;
import org.cdk8s.plus27.PodsSelectOptions;
import org.cdk8s.plus27.Protocol;

/** One load balancer for each provider. */
final class LoadBalancers {
    private LoadBalancers() {}

    /** Returns that of the partners. */
    static ExternalLoadBalancer define(final Chart chart, final Apps apps) {
        final ExternalLoadBalancer partners = apps.api().exposeViaLoadBalancer(ExternalLoadBalancerOptions.builder()
            .port(443)
            .allowedClients(AllowedClients.cidrs("203.0.113.0/24", "198.51.100.0/24"))
            .provider(LoadBalancerProvider.awsLoadBalancerController(AwsLoadBalancerControllerOptions.builder()
                .targetType(AwsTargetType.IP)
                .healthCheckSources(List.of("10.1.0.0/16"))
                .build()))
            .healthCheck(LoadBalancerHealthCheck.builder()
                .protocol(LoadBalancerHealthCheckProtocol.HTTP)
                .path("/ready")
                .interval(Duration.seconds(10))
                .unhealthyThreshold(3)
                .build())
            .build());

        ExternalLoadBalancer.Builder.create(chart, "Instances")
            .name("instances")
            .target(apps.web())
            .port(80)
            .allowedClients(AllowedClients.internet())
            .provider(LoadBalancerProvider.awsLoadBalancerController(AwsLoadBalancerControllerOptions.builder()
                .targetType(AwsTargetType.INSTANCE)
                .build()))
            .externalTrafficPolicy(TrafficPolicy.CLUSTER)
            .build();

        final Pods legacy = Pods.select(chart, "LegacyPods", PodsSelectOptions.builder().labels(Map.of("app", "legacy")).build());
        ExternalLoadBalancer.Builder.create(chart, "Internal")
            .target(legacy)
            .ports(List.of(
                ExposedPort.builder().name("http").port(80).targetPort(8080).build(),
                ExposedPort.builder()
                    .name("grpc")
                    .port(50051)
                    .targetPortName("grpc")
                    .protocol(Protocol.TCP)
                    .appProtocol("kubernetes.io/h2c")
                    .build()))
            .allowedClients(AllowedClients.privateNetwork())
            .provider(LoadBalancerProvider.gke())
            .build();

        ExternalLoadBalancer.Builder.create(chart, "DualStack")
            .target(legacy)
            .port(80)
            .targetPort(8080)
            .allowedClients(AllowedClients.privateNetwork("10.0.0.0/8"))
            .provider(LoadBalancerProvider.azure())
            .ipFamilies(List.of(IPFamily.IPV4, IPFamily.IPV6))
            .ipFamilyPolicy(IPFamilyPolicy.PREFER_DUAL_STACK)
            .build();

        ExternalLoadBalancer.Builder.create(chart, "Rack")
            .target(legacy)
            .port(80)
            .targetPort(8080)
            .allowedClients(AllowedClients.internet())
            .provider(LoadBalancerProvider.metalLB(MetalLBOptions.builder().addressPool("public").build()))
            .staticAddresses(List.of("192.0.2.10"))
            .allocateLoadBalancerNodePorts(true)
            .build();

        ExternalLoadBalancer.Builder.create(chart, "Plain")
            .target(legacy)
            .port(80)
            .targetPort(8080)
            .allowedClients(AllowedClients.internet())
            .provider(LoadBalancerProvider.generic())
            .loadBalancerClass("example.com/plain")
            .build();
        return partners;
    }
}
