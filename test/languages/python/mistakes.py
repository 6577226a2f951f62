"""Mistakes that people make, and what each is answered with, as one line of JSON: the same as ../typescript/mistakes.ts."""

import json
from dataclasses import dataclass
from typing import Callable, Dict

from cdk8s import App, Chart, JsonPatch
from cdk8s_exposure import (
    AllowedClients,
    ExistingService,
    ExposedApp,
    IngressController,
    KubernetesVersion,
    NodePortRange,
    Overrides,
    PathIngress,
    TargetCluster,
    Tls,
)


@dataclass(frozen=True)
class Shop:
    app: App
    chart: Chart
    web: ExposedApp


def node_port_out_of_range(shop: Shop) -> None:
    shop.web.expose_via_node_port(node_port=80)


def option_that_the_controller_lacks(shop: Shop) -> None:
    site = PathIngress(
        shop.chart,
        "Site",
        host="shop.example",
        controller=IngressController.ingress_class("public", controller_namespace="ingress"),
        tls=Tls.none(),
    )
    site.add_path("/api", shop.web, strip_prefix=True)


def override_of_a_field_that_does_not_exist(shop: Shop) -> None:
    Overrides.of(shop.web.service).apply(JsonPatch.add("/spec/externalTrafficPolice", "Local"))


def override_that_is_lost(shop: Shop) -> None:
    Overrides.of(shop.web.service).apply(JsonPatch.replace("/spec/externalName", "shop.example"))
    shop.app.synth()


def network_with_host_bits(_: Shop) -> None:
    AllowedClients.cidrs("203.0.113.7/24")


def several_at_once(shop: Shop) -> None:
    ExposedApp(shop.chart, "Api", image="ghcr.io/acme/api:2.0.0", port=99999, replicas=-1)


def service_without_a_port(_: Shop) -> None:
    ExistingService.named("Legacy")


def old_version_of_kubernetes(shop: Shop) -> None:
    TargetCluster.describe(shop.chart, min_version=KubernetesVersion.of("1.27"))


def range_the_wrong_way_round(shop: Shop) -> None:
    TargetCluster.describe(shop.chart, node_port_range=NodePortRange.of(32767, 30000))


MISTAKES: Dict[str, Callable[[Shop], None]] = {
    "a node port out of range": node_port_out_of_range,
    "an option that the controller lacks": option_that_the_controller_lacks,
    "an override of a field that does not exist": override_of_a_field_that_does_not_exist,
    "an override that is lost": override_that_is_lost,
    "a network with host bits": network_with_host_bits,
    "several at once": several_at_once,
    "a service without a port": service_without_a_port,
    "an old version of Kubernetes": old_version_of_kubernetes,
    "a range the wrong way round": range_the_wrong_way_round,
}

for mistake, make in MISTAKES.items():
    app = App()
    chart = Chart(app, "shop", namespace="shop")
    web = ExposedApp(chart, "Web", image="ghcr.io/acme/web:1.4.2", port=8080)
    try:
        make(Shop(app=app, chart=chart, web=web))
    except RuntimeError as error:
        print(json.dumps({"mistake": mistake, "exception": type(error).__name__, "message": str(error)}))
