import cdk8s_plus_27 as kplus
from cdk8s import Chart, Duration
from cdk8s_exposure import (
    AllowedClients,
    AwsTargetType,
    ExposedPort,
    ExternalLoadBalancer,
    IPFamily,
    IPFamilyPolicy,
    LoadBalancerHealthCheck,
    LoadBalancerHealthCheckProtocol,
    LoadBalancerProvider,
    TrafficPolicy,
)

from apps import Apps


def define_load_balancers(chart: Chart, apps: Apps) -> ExternalLoadBalancer:
    """One load balancer for each provider; returned is that of the partners."""
    partners = apps.api.expose_via_load_balancer(
        port=443,
        allowed_clients=AllowedClients.cidrs("203.0.113.0/24", "198.51.100.0/24"),
        provider=LoadBalancerProvider.aws_load_balancer_controller(
            target_type=AwsTargetType.IP, health_check_sources=["10.1.0.0/16"]
        ),
        health_check=LoadBalancerHealthCheck(
            protocol=LoadBalancerHealthCheckProtocol.HTTP,
            path="/ready",
            interval=Duration.seconds(10),
            unhealthy_threshold=3,
        ),
    )

    ExternalLoadBalancer(
        chart,
        "Instances",
        name="instances",
        target=apps.web,
        port=80,
        allowed_clients=AllowedClients.internet(),
        provider=LoadBalancerProvider.aws_load_balancer_controller(target_type=AwsTargetType.INSTANCE),
        external_traffic_policy=TrafficPolicy.CLUSTER,
    )

    legacy = kplus.Pods.select(chart, "LegacyPods", labels={"app": "legacy"})
    ExternalLoadBalancer(
        chart,
        "Internal",
        target=legacy,
        ports=[
            ExposedPort(name="http", port=80, target_port=8080),
            ExposedPort(
                name="grpc",
                port=50051,
                target_port_name="grpc",
                protocol=kplus.Protocol.TCP,
                app_protocol="kubernetes.io/h2c",
            ),
        ],
        allowed_clients=AllowedClients.private_network(),
        provider=LoadBalancerProvider.gke(),
    )

    ExternalLoadBalancer(
        chart,
        "DualStack",
        target=legacy,
        port=80,
        target_port=8080,
        allowed_clients=AllowedClients.private_network("10.0.0.0/8"),
        provider=LoadBalancerProvider.azure(),
        ip_families=[IPFamily.IPV4, IPFamily.IPV6],
        ip_family_policy=IPFamilyPolicy.PREFER_DUAL_STACK,
    )

    ExternalLoadBalancer(
        chart,
        "Rack",
        target=legacy,
        port=80,
        target_port=8080,
        allowed_clients=AllowedClients.internet(),
        provider=LoadBalancerProvider.metal_lb(address_pool="public"),
        static_addresses=["192.0.2.10"],
        allocate_load_balancer_node_ports=True,
    )

    ExternalLoadBalancer(
        chart,
        "Plain",
        target=legacy,
        port=80,
        target_port=8080,
        allowed_clients=AllowedClients.internet(),
        provider=LoadBalancerProvider.generic(),
        load_balancer_class="example.com/plain",
    )
    return partners
