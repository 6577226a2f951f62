import cdk8s_plus_27 as kplus
from cdk8s import ApiObjectMetadata, Chart
from cdk8s_exposure import Backend, BackendProtocol, ExistingService, IngressController, IssuerKind, PathIngress, PathRule, PathType, Tls

from apps import Apps


def define_sites(chart: Chart, apps: Apps) -> None:
    """One site for each controller."""
    gateway = IngressController.gateway_api(
        "public",
        gateway_namespace="infra",
        http_listener="http",
        https_listener="https",
        controller_namespace="envoy-gateway-system",
        controller_pod_labels={"app": "envoy"},
    )

    # On the old controller, and already on the new one.
    shop = PathIngress(
        chart,
        "Shop",
        name="shop",
        host="shop.example",
        controller=IngressController.traefik(class_name="traefik", http_entry_point="web", https_entry_point="websecure"),
        migrate_to=gateway,
        tls=Tls.cert_manager("letsencrypt", issuer_kind=IssuerKind.ISSUER, secret_name="shop-tls"),
        redirect_hosts=["www.shop.example"],
        labels={"example.com/site": "shop"},
    )
    shop.add_path("/", apps.web)
    shop.add_path("/api", apps.api, strip_prefix=True)
    shop.add_service_path("/robots.txt", ExistingService.named("static", port=80), path_type=PathType.EXACT)
    shop.add_backend("/rpc", Backend.labels({"app": "rpc"}, port=9090), backend_protocol=BackendProtocol.grpc())

    # Paths that are listed, and a Service that takes the rest.
    legacy = kplus.Pods.select(chart, "LegacyPods", labels={"app": "legacy"})
    service = kplus.Service(
        chart,
        "Legacy",
        metadata=ApiObjectMetadata(name="legacy"),
        selector=legacy,
        ports=[kplus.ServicePort(name="http", port=80)],
    )
    PathIngress(
        chart,
        "Old",
        host="old.example",
        controller=IngressController.ingress_nginx(retirement_acknowledged=True),
        tls=Tls.secret("old-tls"),
        redirect_to_https=False,
        annotations={"nginx.ingress.kubernetes.io/proxy-body-size": "8m"},
        paths=[
            PathRule(path="/", target=legacy, port=8080),
            PathRule(path="/v1", target=apps.api, replace_prefix="/v2"),
            PathRule(path="/newer", backend=Backend.labels({"app": "newer"}, port=8080)),
            PathRule(path="/", host="older.example", service=ExistingService.from_service(service)),
        ],
        default_service=ExistingService.named("fallback", port=80),
    )

    contour = PathIngress(
        chart,
        "Contour",
        host="contour.example",
        controller=IngressController.contour(class_name="contour"),
        tls=Tls.none(),
    )
    contour.add_path("/", apps.web, path_type=PathType.PREFIX)
    contour.add_backend("/newer", Backend.labels({"app": "newer"}), port=9090)

    PathIngress(
        chart,
        "Plain",
        any_host=True,
        controller=IngressController.ingress_class("public", controller_namespace="ingress"),
        tls=Tls.none(),
        default_backend=apps.web,
    )

    PathIngress(
        chart, "Minimal", host="minimal.example", controller=IngressController.cluster_default(), tls=Tls.none()
    ).add_service_path("/", ExistingService.named("static", port_name="http"))

    apps.web.expose_via_ingress(
        "/status", host="status.example", controller=gateway, tls=Tls.by_gateway(), path_type=PathType.EXACT
    )
