package shop;

import io.github.cdk8sexposure.NodePortService;
import io.github.cdk8sexposure.NodePortServiceOptions;
import io.github.cdk8sexposure.SessionAffinity;
import io.github.cdk8sexposure.TrafficDistribution;
import io.github.cdk8sexposure.TrafficPolicy;
import java.util.Map;
import org.cdk8s.Chart;
import org.cdk8s.plus27.Pods;
import org.cdk8s.plus27.PodsSelectOptions;

final class NodePorts {
    private NodePorts() {}

    static void define(final Chart chart, final Apps apps) {
        apps.dice().exposeViaNodePort(NodePortServiceOptions.builder()
            .nodePort(30077)
            .externalTrafficPolicy(TrafficPolicy.LOCAL)
            .build());

        NodePortService.Builder.create(chart, "Legacy")
            .name("legacy-nodes")
            .target(Pods.select(chart, "LegacyPods", PodsSelectOptions.builder().labels(Map.of("app", "legacy")).build()))
            .port(80)
            .targetPort(8080)
            .clusterIp("10.0.171.239")
            .sessionAffinity(SessionAffinity.none())
            .trafficDistribution(TrafficDistribution.PREFER_SAME_NODE)
            .publishNotReadyAddresses(true)
            .build();
    }
}
