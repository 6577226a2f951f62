package shop;

import io.github.cdk8sexposure.Backend;
import io.github.cdk8sexposure.BackendOptions;
import io.github.cdk8sexposure.BackendProtocol;
import io.github.cdk8sexposure.CertManagerOptions;
import io.github.cdk8sexposure.ContourOptions;
import io.github.cdk8sexposure.ControllerOptions;
import io.github.cdk8sexposure.ExistingService;
import io.github.cdk8sexposure.ExistingServiceOptions;
import io.github.cdk8sexposure.GatewayApiOptions;
import io.github.cdk8sexposure.IngressController;
import io.github.cdk8sexposure.IngressExposureOptions;
import io.github.cdk8sexposure.IngressNginxOptions;
import io.github.cdk8sexposure.IssuerKind;
import io.github.cdk8sexposure.PathIngress;
import io.github.cdk8sexposure.PathOptions;
import io.github.cdk8sexposure.PathRule;
import io.github.cdk8sexposure.PathType;
import io.github.cdk8sexposure.Tls;
import io.github.cdk8sexposure.TraefikOptions;
import java.util.List;
import java.util.Map;
import org.cdk8s.ApiObjectMetadata;
import org.cdk8s.Chart;
import org.cdk8s.plus27.Pods;
import org.cdk8s.plus27.PodsSelectOptions;
import org.cdk8s.plus27.Service;
import org.cdk8s.plus27.ServicePort;

/** One site for each controller. */
final class Sites {
    private static final Map<String, String> NEWER = Map.of("app", "newer");

    private Sites() {}

    static void define(final Chart chart, final Apps apps) {
        final IngressController gateway = IngressController.gatewayApi("public", GatewayApiOptions.builder()
            .gatewayNamespace("infra")
            .httpListener("http")
            .httpsListener("https")
            .controllerNamespace("envoy-gateway-system")
            .controllerPodLabels(Map.of("app", "envoy"))
            .build());

        // On the old controller, and already on the new one.
        final PathIngress shop = PathIngress.Builder.create(chart, "Shop")
            .name("shop")
            .host("shop.example")
            .controller(IngressController.traefik(TraefikOptions.builder()
                .className("traefik")
                .httpEntryPoint("web")
                .httpsEntryPoint("websecure")
                .build()))
            .migrateTo(gateway)
            .tls(Tls.certManager("letsencrypt", CertManagerOptions.builder().issuerKind(IssuerKind.ISSUER).secretName("shop-tls").build()))
            .redirectHosts(List.of("www.shop.example"))
            .labels(Map.of("example.com/site", "shop"))
            .build();
        shop.addPath("/", apps.web());
        shop.addPath("/api", apps.api(), PathOptions.builder().stripPrefix(true).build());
        shop.addServicePath("/robots.txt", existing("static"), PathOptions.builder().pathType(PathType.EXACT).build());
        shop.addBackend(
            "/rpc",
            Backend.labels(Map.of("app", "rpc"), BackendOptions.builder().port(9090).build()),
            PathOptions.builder().backendProtocol(BackendProtocol.grpc()).build());

        // Paths that are listed, and a Service that takes the rest.
        final Pods legacy = Pods.select(chart, "LegacyPods", PodsSelectOptions.builder().labels(Map.of("app", "legacy")).build());
        final Service service = Service.Builder.create(chart, "Legacy")
            .metadata(ApiObjectMetadata.builder().name("legacy").build())
            .selector(legacy)
            .ports(List.of(ServicePort.builder().name("http").port(80).build()))
            .build();
        PathIngress.Builder.create(chart, "Old")
            .host("old.example")
            .controller(IngressController.ingressNginx(IngressNginxOptions.builder().retirementAcknowledged(true).build()))
            .tls(Tls.secret("old-tls"))
            .redirectToHttps(false)
            .annotations(Map.of("nginx.ingress.kubernetes.io/proxy-body-size", "8m"))
            .paths(List.of(
                PathRule.builder().path("/").target(legacy).port(8080).build(),
                PathRule.builder().path("/v1").target(apps.api()).replacePrefix("/v2").build(),
                PathRule.builder().path("/newer").backend(Backend.labels(NEWER, BackendOptions.builder().port(8080).build())).build(),
                PathRule.builder().path("/").host("older.example").service(ExistingService.fromService(service)).build()))
            .defaultService(existing("fallback"))
            .build();

        final PathIngress contour = PathIngress.Builder.create(chart, "Contour")
            .host("contour.example")
            .controller(IngressController.contour(ContourOptions.builder().className("contour").build()))
            .tls(Tls.none())
            .build();
        contour.addPath("/", apps.web(), PathOptions.builder().pathType(PathType.PREFIX).build());
        contour.addBackend("/newer", Backend.labels(NEWER), PathOptions.builder().port(9090).build());

        PathIngress.Builder.create(chart, "Plain")
            .anyHost(true)
            .controller(IngressController.ingressClass("public", ControllerOptions.builder().controllerNamespace("ingress").build()))
            .tls(Tls.none())
            .defaultBackend(apps.web())
            .build();

        PathIngress.Builder.create(chart, "Minimal")
            .host("minimal.example")
            .controller(IngressController.clusterDefault())
            .tls(Tls.none())
            .build()
            .addServicePath("/", ExistingService.named("static", ExistingServiceOptions.builder().portName("http").build()));

        apps.web().exposeViaIngress("/status", IngressExposureOptions.builder()
            .host("status.example")
            .controller(gateway)
            .tls(Tls.byGateway())
            .pathType(PathType.EXACT)
            .build());
    }

    private static ExistingService existing(final String name) {
        return ExistingService.named(name, ExistingServiceOptions.builder().port(80).build());
    }
}
