"""A shop that uses everything of the library: the same as ../typescript/main.ts."""

import sys

from cdk8s import Chart
from cdk8s_exposure import ExposureApp, KubernetesVersion, NodePortRange, TargetCluster

from apps import define_apps
from load_balancers import define_load_balancers
from node_ports import define_node_ports
from overrides import override_fields
from sites import define_sites
from verdict import write_verdict


def main() -> None:
    app = ExposureApp()
    if "start" not in sys.argv[1:]:
        TargetCluster.describe(
            app,
            min_version=KubernetesVersion.V1_34,
            node_port_range=NodePortRange.of(30000, 32767),
            pod_cidrs=["10.244.0.0/16"],
        )

        def chart(name: str) -> Chart:
            return Chart(app, name, namespace="shop", labels={"team": "shop"})

        apps = define_apps(chart("apps"))
        define_sites(chart("sites"), apps)
        load_balancers = define_load_balancers(chart("load-balancers"), apps)
        define_node_ports(chart("node-ports"), apps)
        override_fields(apps, load_balancers)
    app.synth()
    if "start" not in sys.argv[1:]:
        write_verdict(app)


main()
