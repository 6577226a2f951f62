package shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cdk8sexposure.AllowedClients;
import io.github.cdk8sexposure.ControllerOptions;
import io.github.cdk8sexposure.ExistingService;
import io.github.cdk8sexposure.ExistingServiceOptions;
import io.github.cdk8sexposure.ExposedApp;
import io.github.cdk8sexposure.IngressController;
import io.github.cdk8sexposure.KubernetesVersion;
import io.github.cdk8sexposure.NodePortRange;
import io.github.cdk8sexposure.NodePortServiceOptions;
import io.github.cdk8sexposure.Overrides;
import io.github.cdk8sexposure.PathIngress;
import io.github.cdk8sexposure.PathOptions;
import io.github.cdk8sexposure.TargetCluster;
import io.github.cdk8sexposure.TargetClusterOptions;
import io.github.cdk8sexposure.Tls;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.ChartProps;
import org.cdk8s.JsonPatch;

/** Mistakes that people make, and what each is answered with, as one line of JSON: the same as ../typescript/mistakes.ts. */
public final class Mistakes {
    private static final Map<String, Consumer<Shop>> MISTAKES = new LinkedHashMap<>();

    static {
        MISTAKES.put("a node port out of range", shop ->
            shop.web().exposeViaNodePort(NodePortServiceOptions.builder().nodePort(80).build()));

        MISTAKES.put("an option that the controller lacks", shop -> {
            final PathIngress site = PathIngress.Builder.create(shop.chart(), "Site")
                .host("shop.example")
                .controller(IngressController.ingressClass("public", ControllerOptions.builder().controllerNamespace("ingress").build()))
                .tls(Tls.none())
                .build();
            site.addPath("/api", shop.web(), PathOptions.builder().stripPrefix(true).build());
        });

        MISTAKES.put("an override of a field that does not exist", shop ->
            Overrides.of(shop.web().getService()).apply(JsonPatch.add("/spec/externalTrafficPolice", "Local")));

        MISTAKES.put("an override that is lost", shop -> {
            Overrides.of(shop.web().getService()).apply(JsonPatch.replace("/spec/externalName", "shop.example"));
            shop.app().synth();
        });

        MISTAKES.put("a network with host bits", shop -> AllowedClients.cidrs("203.0.113.7/24"));

        MISTAKES.put("several at once", shop ->
            ExposedApp.Builder.create(shop.chart(), "Api").image("ghcr.io/acme/api:2.0.0").port(99999).replicas(-1).build());

        MISTAKES.put("a service without a port", shop -> ExistingService.named("Legacy", ExistingServiceOptions.builder().build()));

        MISTAKES.put("an old version of Kubernetes", shop ->
            TargetCluster.describe(shop.chart(), TargetClusterOptions.builder().minVersion(KubernetesVersion.of("1.27")).build()));

        MISTAKES.put("a range the wrong way round", shop ->
            TargetCluster.describe(shop.chart(), TargetClusterOptions.builder().nodePortRange(NodePortRange.of(32767, 30000)).build()));
    }

    private record Shop(App app, Chart chart, ExposedApp web) {}

    private record Answer(String mistake, String exception, String message) {}

    private Mistakes() {}

    public static void main(final String[] args) throws JsonProcessingException {
        for (final var entry : MISTAKES.entrySet()) {
            final App app = new App();
            final Chart chart = new Chart(app, "shop", ChartProps.builder().namespace("shop").build());
            final ExposedApp web = ExposedApp.Builder.create(chart, "Web").image("ghcr.io/acme/web:1.4.2").port(8080).build();
            try {
                entry.getValue().accept(new Shop(app, chart, web));
            } catch (final RuntimeException exception) {
                System.out.println(new ObjectMapper().writeValueAsString(
                    new Answer(entry.getKey(), exception.getClass().getSimpleName(), exception.getMessage())));
            }
        }
    }
}
