package shop;

import io.github.cdk8sexposure.ExposureApp;
import io.github.cdk8sexposure.KubernetesVersion;
import io.github.cdk8sexposure.NodePortRange;
import io.github.cdk8sexposure.TargetCluster;
import io.github.cdk8sexposure.TargetClusterOptions;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.ChartProps;

/** A shop that uses everything of the library: the same as ../typescript/main.ts. */
public final class Main {
    private Main() {}

    public static void main(final String[] args) throws IOException {
        final App app = new ExposureApp();
        if (!List.of(args).contains("start")) {
            TargetCluster.describe(app, TargetClusterOptions.builder()
                .minVersion(KubernetesVersion.V1_34)
                .nodePortRange(NodePortRange.of(30000, 32767))
                .podCidrs(List.of("10.244.0.0/16"))
                .build());

            final Apps apps = Apps.define(chart(app, "apps"));
            Sites.define(chart(app, "sites"), apps);
            final var loadBalancers = LoadBalancers.define(chart(app, "load-balancers"), apps);
            NodePorts.define(chart(app, "node-ports"), apps);
            OverriddenFields.define(apps, loadBalancers);
        }
        app.synth();
        if (!List.of(args).contains("start")) {
            Verdict.write(app);
        }
    }

    private static Chart chart(final App app, final String id) {
        return new Chart(app, id, ChartProps.builder().namespace("shop").labels(Map.of("team", "shop")).build());
    }
}
