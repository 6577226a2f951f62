package shop;

import io.github.cdk8sexposure.AppAutoscaler;
import io.github.cdk8sexposure.ClientIPAffinityOptions;
import io.github.cdk8sexposure.ExposedApp;
import io.github.cdk8sexposure.ServiceOptions;
import io.github.cdk8sexposure.SessionAffinity;
import io.github.cdk8sexposure.TargetCluster;
import io.github.cdk8sexposure.TrafficDistribution;
import io.github.cdk8sexposure.TrafficPolicy;
import java.util.List;
import java.util.Map;
import org.cdk8s.Chart;
import org.cdk8s.Duration;
import org.cdk8s.Size;
import org.cdk8s.plus27.CommandProbeOptions;
import org.cdk8s.plus27.Cpu;
import org.cdk8s.plus27.DeploymentStrategy;
import org.cdk8s.plus27.DeploymentStrategyRollingUpdateOptions;
import org.cdk8s.plus27.EnvValue;
import org.cdk8s.plus27.HttpGetProbeOptions;
import org.cdk8s.plus27.ImagePullPolicy;
import org.cdk8s.plus27.PercentOrAbsolute;
import org.cdk8s.plus27.Probe;
import org.cdk8s.plus27.Protocol;
import org.cdk8s.plus27.Secret;
import org.cdk8s.plus27.ServiceAccount;
import org.cdk8s.plus27.TcpSocketProbeOptions;

record Apps(ExposedApp web, ExposedApp api, ExposedApp dice) {

    static Apps define(final Chart chart) {
        final ExposedApp web = ExposedApp.Builder.create(chart, "Web")
            .name("web")
            .image("ghcr.io/acme/web:1.4.2")
            .port(8080)
            .health("/healthz")
            .labels(Map.of("example.com/runs-on", TargetCluster.of(chart).getMinVersion().getLabel()))
            .build();

        final ExposedApp api = ExposedApp.Builder.create(chart, "Api")
            .name("api")
            .image("ghcr.io/acme/api:2.0.0")
            .port(3000)
            .portName("api")
            .labels(Map.of("example.com/team", "orders"))
            .command(List.of("/usr/bin/api"))
            .args(List.of("--listen", "0.0.0.0:3000"))
            .envVariables(Map.of("LOG_LEVEL", EnvValue.fromValue("info")))
            .imagePullPolicy(ImagePullPolicy.ALWAYS)
            .dockerRegistryAuth(Secret.fromSecretName(chart, "Registry", "registry"))
            .autoscaler(AppAutoscaler.builder().minReplicas(3).maxReplicas(10).targetCpuUtilization(60).build())
            .cpuRequest(Cpu.millis(250))
            .cpuLimit(Cpu.units(1))
            .memoryRequest(Size.mebibytes(256))
            .memoryLimit(Size.gibibytes(1))
            .runAsUser(1000)
            .runAsGroup(1000)
            .readOnlyRootFilesystem(true)
            .tmpSize(Size.mebibytes(64))
            .readiness(Probe.fromHttpGet("/ready", HttpGetProbeOptions.builder().port(3000).periodSeconds(Duration.seconds(5)).build()))
            .liveness(Probe.fromTcpSocket(TcpSocketProbeOptions.builder().port(3000).build()))
            .startup(Probe.fromCommand(List.of("/usr/bin/api", "check"), CommandProbeOptions.builder().failureThreshold(30).build()))
            .strategy(DeploymentStrategy.rollingUpdate(DeploymentStrategyRollingUpdateOptions.builder()
                .maxSurge(PercentOrAbsolute.percent(50))
                .maxUnavailable(PercentOrAbsolute.absolute(0))
                .build()))
            .drainDelay(Duration.seconds(10))
            .terminationGracePeriod(Duration.minutes(1))
            .disruptionMaxUnavailable(PercentOrAbsolute.percent(25))
            .allowedNamespaces(List.of("monitoring"))
            .service(ServiceOptions.builder()
                .annotations(Map.of("example.com/team", "orders"))
                .sessionAffinity(SessionAffinity.clientIP(ClientIPAffinityOptions.builder().timeout(Duration.hours(1)).build()))
                .internalTrafficPolicy(TrafficPolicy.CLUSTER)
                .trafficDistribution(TrafficDistribution.PREFER_SAME_ZONE)
                .build())
            .build();
        api.getContainer().getEnv().addVariable("REGION", EnvValue.fromValue("eu"));

        // A game of chance by UDP, without guard rails.
        final ExposedApp dice = ExposedApp.Builder.create(chart, "Dice")
            .name("dice")
            .image("ghcr.io/acme/dice:0.3.0")
            .port(7777)
            .protocol(Protocol.UDP)
            .replicas(1)
            .disruptionBudget(false)
            .spread(false)
            .networkPolicy(false)
            .automountServiceAccountToken(true)
            .serviceAccount(ServiceAccount.fromServiceAccountName(chart, "Player", "player"))
            .build();
        return new Apps(web, api, dice);
    }
}
