import cdk8s_plus_27 as kplus
from cdk8s import Chart
from cdk8s_exposure import NodePortService, SessionAffinity, TrafficDistribution, TrafficPolicy

from apps import Apps


def define_node_ports(chart: Chart, apps: Apps) -> None:
    apps.dice.expose_via_node_port(node_port=30077, external_traffic_policy=TrafficPolicy.LOCAL)

    NodePortService(
        chart,
        "Legacy",
        name="legacy-nodes",
        target=kplus.Pods.select(chart, "LegacyPods", labels={"app": "legacy"}),
        port=80,
        target_port=8080,
        cluster_ip="10.0.171.239",
        session_affinity=SessionAffinity.none(),
        traffic_distribution=TrafficDistribution.PREFER_SAME_NODE,
        publish_not_ready_addresses=True,
    )
